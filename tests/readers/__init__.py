"""Tests of the room `readers`, one file a module, and of all readers against each other."""

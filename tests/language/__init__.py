"""Tests of the room `language`, one file a module: statements about days, words and terms."""

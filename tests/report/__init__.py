"""Tests of the room `report`, one file a module, on the results of `samples`."""

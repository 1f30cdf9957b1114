"""Tests of the country: scenarios, runs, results."""

"""Benchmarks: how fast the readers are, measured beside peers in the same run."""

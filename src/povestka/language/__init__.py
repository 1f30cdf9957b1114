"""Knows: terms, days, durations, words, rules, and the one fold over them.

Must never know: any article of any law, any reader, an array, a file, a clock.
"""

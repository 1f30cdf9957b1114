"""Knows: what the pages read say of each country, question by question, with what they leave open.

Must never know: what no page says; a blank stays a blank.
"""

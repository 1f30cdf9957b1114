"""Regimes: the same questions put to other countries, all of them drafts, and a case beside them.

Knows: the answers as `regimes` has them, and how a reader picks countries and pastes a case.
Must never know: which country is better, a score, a case any longer than its answer takes.
"""

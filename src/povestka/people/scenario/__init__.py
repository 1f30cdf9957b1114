"""What one run of the model assumes, and what it makes of the numbers of people and offices.

Knows: scenarios, how their mappings are checked, and the run-time numbers that follow by name.
Must never know: files, arrays, a pass over a country, a clock.
"""

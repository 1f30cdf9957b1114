"""Stories: what the reports tell, as small towns that replay to the day.

Knows: for each story the town, who does what on which day, and what must hold on which day.
Must never know: a file, a store that lasts, a real person, or what anybody should do.
"""

"""The interface for programs: every call of the command line as an operation of JSON.

Knows: how an operation is described, how JSON is read within limits, and how a call is answered.
Must never know: what a page looks like to a person, a file, or the logic of any call.
"""

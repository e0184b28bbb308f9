"""The execution of acts: from measures and deadlines to what is done, due and overdue on a day.

``agenda`` does it all; ``sheet`` and ``reminders`` make documents of the result (as acts, to be rendered elsewhere).
"""

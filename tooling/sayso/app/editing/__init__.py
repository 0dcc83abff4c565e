"""One transaction for every command that edits the log.

A command says what to change as a `Plan`, made by a function of the log as it is at that
moment: `edit(opened, plan)` reads the log again while no other command writes, calls the
function, makes the changes in memory, checks the result, and writes all files or none.

    def plan(opened: Opened) -> Plan:
        decision = ...  # found in opened.log, never in a log read earlier
        return Plan((SetValue(decision.path, ("status",), "accepted"),))

    edited = edit(opened, plan, dry_run=dry_run)

Changes to one file are made in their order, each on what the one before it left. `new` are
whole files by path, `moves` lead from paths to paths (the changes name the path before).
Refused with a `UserError`, and with nothing written: a change that has no place, a result
with an error that was not there before, a file that somebody else wrote to meanwhile.
Ask at a terminal before, not within the function: others wait meanwhile.
"""

from sayso.app.editing.edit import edit
from sayso.app.editing.plan import Edited, Plan, Rewritten

__all__ = ["Edited", "Plan", "Rewritten", "edit"]

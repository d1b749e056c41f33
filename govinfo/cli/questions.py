"""Ask a person which corrections to accept; questions go to standard error, as messages do."""

from collections.abc import Sequence

import click
from attrs import frozen

from govinfo.messages import Lang, Text, candidate_message, completion_messages, fault_messages, text
from govinfo.suggestions import Candidate, Completion, Fault


@frozen
class Questions:
    """The questions, in one language."""

    lang: Lang

    def choose(self, fault: Fault) -> Candidate | None:
        """Ask for one of the candidates of a fault; none is an answer."""
        for line in fault_messages(fault, self.lang):
            click.echo(line, err=True)
        if fault.unique:
            return fault.unique if click.confirm(text(Text.ACCEPT, self.lang), default=False, err=True) else None
        for number, candidate in enumerate(fault.candidates, 1):
            click.echo(f"  {number}. {candidate_message(candidate, self.lang)}", err=True)
        numbers = click.IntRange(0, len(fault.candidates))
        number = click.prompt(text(Text.CHOOSE, self.lang), type=numbers, default=0, err=True)
        return fault.candidates[number - 1] if number else None

    def confirm(self, completions: Sequence[Completion]) -> bool:
        """Ask whether the blanks that are forced are to be filled."""
        for line in completion_messages(completions, self.lang):
            click.echo(line, err=True)
        return click.confirm(text(Text.ACCEPT, self.lang), default=False, err=True)

"""The executable switches, and the error for a fact that an answer cannot do without."""

Readings = dict[str, str]

OPTIONS: dict[str, tuple[str, ...]] = {
    "CR-1": ("appearance", "service", "placement"),
    "CR-2": ("day_after", "last_day"),
    "CR-3": ("placement", "service"),
    "CR-4": ("practice", "decree", "january", "full_mode"),
    "CR-5": ("law", "practice"),
    "CR-6": ("conscripts", "also_mobilised", "all_registered"),
    "CR-7": ("any", "draft_steps"),
    "CR-8": ("same_day", "next_day"),
    "CR-9": ("ends_ban", "ban_stays", "never_arose", "new_clock"),
    "CR-11": ("counts", "only_at_a"),
    "CR-12": ("no_fault", "formal"),
    "CR-13": ("until_birthday", "inclusive"),
    "CR-14": ("automatic", "discretionary"),
    "CR-15": ("no_shift", "next_working_day"),
    "CR-17": ("turned_27", "enrolled"),
    "CR-19": ("refusal_day", "post_only"),
    "CR-22": ("season_start", "year_start"),
    "CR-25": ("out", "still_subject"),
}


class NeedsFact(Exception):
    """The answer turns on a key that the case leaves out; the message names the key."""


def complete(chosen: Readings | None) -> Readings:
    """The chosen readings, with the default (the first option) wherever none is chosen."""
    full = {switch: options[0] for switch, options in OPTIONS.items()}
    for switch, option in (chosen or {}).items():
        if option not in OPTIONS.get(switch, ()):
            raise ValueError(f"no such reading: {switch}={option}")
        full[switch] = option
    return full

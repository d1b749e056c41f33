"""List the levels of administration."""

from govinfo.codes.code import Code, entry


class AgencyLevel(Code):
    """
    The level of administration that a body belongs to.

    Only State Council departments, provinces and cities with districts or
    autonomous prefectures can make 规章 (Legislation Law, Art. 91 and 93).
    """

    NATIONAL = entry("national", "国家级", "National")
    PROVINCIAL = entry("provincial", "省级", "Provincial")
    PREFECTURAL = entry("prefectural", "地市级", "Prefectural")
    COUNTY = entry("county", "县级", "County")
    TOWNSHIP = entry("township", "乡镇级", "Township")

    @property
    def can_make_rules(self) -> bool:
        """Whether some body of this level may make 规章."""
        return self in {AgencyLevel.NATIONAL, AgencyLevel.PROVINCIAL, AgencyLevel.PREFECTURAL}

"""List the kinds of applicant: the columns of table 3."""

from govinfo.codes.code import Code, entry


class Applicant(Code):
    """Who asked for information. `ORGANIZATIONS` is the heading over the five kinds of organisation."""

    NATURAL_PERSON = entry("natural_person", "自然人", "Natural person")
    ORGANIZATIONS = entry("organizations", "法人或其他组织", "Legal persons or other organisations")
    COMMERCIAL_ENTERPRISE = entry("commercial_enterprise", "商业企业", "Commercial enterprise", parent=ORGANIZATIONS)
    RESEARCH_INSTITUTION = entry("research_institution", "科研机构", "Research institution", parent=ORGANIZATIONS)
    PUBLIC_WELFARE_ORGANIZATION = entry(
        "public_welfare_organization", "社会公益组织", "Public welfare organisation", parent=ORGANIZATIONS
    )
    LEGAL_SERVICE_AGENCY = entry("legal_service_agency", "法律服务机构", "Legal service agency", parent=ORGANIZATIONS)
    OTHER_ORGANIZATION = entry("other_organization", "其他", "Other organisation", parent=ORGANIZATIONS)
    TOTAL = entry("total", "总计", "Total")

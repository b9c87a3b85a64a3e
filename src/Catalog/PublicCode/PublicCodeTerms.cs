using System.Collections.Frozen;

namespace OS2.Catalog.PublicCode;

/// <summary>The closed lists of words of the standard.</summary>
/// <remarks>Version 0.7.0 of the standard. The list of categories grows with every version, so a category that is not here is a warning, never an error.</remarks>
internal static class PublicCodeTerms
{
    public static readonly FrozenSet<string> Versions = Words("0 0.2 0.2.0 0.2.1 0.2.2 0.3 0.3.0 0.4 0.4.0 0.5 0.5.0 0.7 0.7.0");

    public static readonly FrozenSet<string> CurrentVersions = Words("0 0.7 0.7.0");

    public static readonly FrozenSet<string> DevelopmentStatuses = Words("concept development beta stable obsolete");

    public static readonly FrozenSet<string> SoftwareTypes = Words(
        "standalone/mobile standalone/iot standalone/desktop standalone/web standalone/backend standalone/other addon library configurationFiles");

    public static readonly FrozenSet<string> MaintenanceTypes = Words("internal contract community none");

    public static readonly FrozenSet<string> Scopes = Words(
        "agriculture culture defence education emergency-services employment energy environment finance-and-economic-development foreign-affairs government healthcare infrastructures " +
        "justice local-authorities manufacturing research science-and-technology security society sport tourism transportation welfare");

    public static readonly FrozenSet<string> SupportAliases = Words("gdpr eidas nis2 cra spid cie anpr pagopa io");

    public static readonly FrozenSet<string> Categories = Words(
        "accounting agile-project-management applicant-tracking application-development appointment-scheduling backup billing-and-invoicing blog budgeting business-intelligence " +
        "business-process-management cad call-center-management cloud-management collaboration communications compliance-management contact-management content-management crm " +
        "customer-service-and-support data-analytics data-collection data-visualization design design-system digital-asset-management digital-citizenship document-management " +
        "donor-management e-commerce e-signature educational-content email-management email-marketing employee-management enterprise-project-management enterprise-social-networking erp " +
        "event-management facility-management feedback-and-reviews-management financial-reporting fleet-management fundraising gamification geographic-information-systems grant-management " +
        "graphic-design help-desk hr ide identity-management instant-messaging inventory-management it-asset-management it-development it-management it-security it-service-management " +
        "knowledge-management learning-management-system marketing mind-mapping mobile-marketing mobile-payment network-management office online-booking online-community other payment-gateway " +
        "payroll predictive-analysis procurement productivity-suite project-collaboration project-management property-management real-estate-management remote-support resource-management " +
        "sales-management seo service-desk social-media-management survey talent-management task-management taxes-management test-management time-management time-tracking translation " +
        "video-conferencing video-editing visitor-management voip warehouse-management web-collaboration web-conferencing website-builder whistleblowing workflow-management");

    private static FrozenSet<string> Words(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using OS2.Catalog.Accounts;
using OS2.Catalog.Bodies;
using OS2.Catalog.Data;
using OS2.Catalog.Decisions;
using OS2.Catalog.Documents;
using OS2.Catalog.Donations;
using OS2.Catalog.Files;
using OS2.Catalog.Governance;
using OS2.Catalog.Letters;
using OS2.Catalog.Ownership;
using OS2.Catalog.Pictures;
using OS2.Catalog.Products;
using OS2.Catalog.Projects;
using OS2.Catalog.Repositories;

namespace OS2.Catalog;

/// <summary>The hall's services, for every program that opens a catalogue.</summary>
public static class CatalogServices
{
    /// <summary>Adds the database and its stores.</summary>
    /// <exception cref="CatalogSetupException">The settings cannot be used.</exception>
    public static IServiceCollection AddCatalog(this IServiceCollection services, CatalogSettings settings)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(settings.OpenEngine());
        services.AddSingleton<Database>();
        services.AddSingleton<Register>();
        services.AddSingleton<OrganisationStore>();
        services.AddSingleton<RepositoryStore>();
        services.AddSingleton<CrawlStore>();
        services.AddSingleton<ProductStore>();
        services.AddSingleton<ProductUseStore>();
        services.AddSingleton<PriceStore>();
        services.AddSingleton<ProductPersonStore>();
        services.AddSingleton<ProductPictureStore>();
        services.AddSingleton<RepositoryWordsStore>();
        services.AddSingleton<PublicBodyStore>();
        services.AddSingleton<DocumentStore>();
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton<MakerStore>();
        services.AddSingleton<VerdictStore>();
        services.AddSingleton<InstrumentStore>();
        services.AddSingleton<TitleStore>();
        services.AddSingleton<PartyStore>();
        services.AddSingleton<NameStore>();
        services.AddSingleton<PictureStore>();
        services.AddSingleton<AccountStore>();
        services.AddSingleton<AccountLinks>();
        services.AddSingleton<BodyDomains>();
        services.AddSingleton<DecisionStore>();
        services.AddSingleton<IdeaStore>();
        services.AddSingleton<LetterBox>();
        services.AddSingleton<FileStore>();
        services.AddSingleton<EvidenceReader>();
        services.AddSingleton<ReportStore>();
        services.AddSingleton<DonationStore>();
        services.AddSingleton<DonationReadings>();
        services.AddSingleton<DonationArrivals>();
        services.AddSingleton<SheetStore>();
        services.AddSingleton<GovernanceTaskStore>();
        services.AddSingleton<ReminderStore>();
        return services;
    }
}

-- The state that the migrations add up to. Written by SchemaTests with CATALOG_WRITE_SCHEMA=1; do not edit.

CREATE TABLE Clock (
    Id int NOT NULL CONSTRAINT PK_Clock PRIMARY KEY CONSTRAINT CK_Clock_Id CHECK (Id = 1),
    Tick bigint NOT NULL
);
GO

CREATE TABLE Organisation (
    OrganisationKey nvarchar(100) NOT NULL CONSTRAINT PK_Organisation PRIMARY KEY,
    Login nvarchar(100) NOT NULL,
    Control nvarchar(20) NOT NULL CONSTRAINT CK_Organisation_Control CHECK (Control IN ('confirmed', 'unconfirmed')),
    NoteDa nvarchar(1000) NULL,
    NoteEn nvarchar(1000) NULL,
    IsRegistered bit NOT NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL
);
GO

CREATE INDEX IX_Organisation_Tick ON Organisation (Tick);
GO

CREATE TABLE OrganisationListing (
    OrganisationKey nvarchar(100) NOT NULL CONSTRAINT PK_OrganisationListing PRIMARY KEY
        CONSTRAINT FK_OrganisationListing_Organisation REFERENCES Organisation (OrganisationKey),
    TriedAt datetimeoffset(0) NOT NULL,
    CheckedAt datetimeoffset(0) NULL,
    RepositoryCount int NOT NULL,
    Problem nvarchar(1000) NULL
);
GO

CREATE TABLE ListingPage (
    OrganisationKey nvarchar(100) NOT NULL CONSTRAINT FK_ListingPage_Organisation REFERENCES Organisation (OrganisationKey),
    Page int NOT NULL,
    Api nvarchar(400) NOT NULL,
    ETag nvarchar(400) NULL,
    HasNext bit NOT NULL,
    RepositoryIds "text" NOT NULL,
    CONSTRAINT PK_ListingPage PRIMARY KEY (OrganisationKey, Page)
);
GO

CREATE TABLE Repository (
    RepositoryId bigint NOT NULL CONSTRAINT PK_Repository PRIMARY KEY,
    OrganisationKey nvarchar(100) NOT NULL CONSTRAINT FK_Repository_Organisation REFERENCES Organisation (OrganisationKey),
    Owner nvarchar(100) NOT NULL,
    Name nvarchar(200) NOT NULL,
    NameKey nvarchar(301) NOT NULL,
    Address nvarchar(1000) NOT NULL,
    Description nvarchar(2000) NULL,
    Homepage nvarchar(1000) NULL,
    DefaultBranch nvarchar(300) NULL,
    IsFork bit NOT NULL,
    IsTemplate bit NOT NULL,
    HasIssues bit NOT NULL,
    Topics nvarchar(2000) NOT NULL,
    PrimaryLanguage nvarchar(100) NULL,
    HostLicence nvarchar(100) NULL,
    Stars int NOT NULL,
    Forks int NOT NULL,
    OpenIssues int NOT NULL,
    SizeKilobytes bigint NOT NULL,
    CreatedAt datetimeoffset(0) NOT NULL,
    PushedAt datetimeoffset(0) NULL,
    UpdatedAt datetimeoffset(0) NULL,
    LifeCycle nvarchar(20) NOT NULL
        CONSTRAINT CK_Repository_LifeCycle CHECK (LifeCycle IN ('live', 'archived', 'moved', 'private-or-gone', 'gone', 'blocked')),
    LifeCycleAt datetimeoffset(0) NOT NULL,
    MovedTo nvarchar(400) NULL,
    FirstSeenAt datetimeoffset(0) NOT NULL,
    LastSeenAt datetimeoffset(0) NOT NULL,
    MissingSince datetimeoffset(0) NULL,
    MissedCrawls int NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_Repository_Tick ON Repository (Tick);
GO

CREATE INDEX IX_Repository_Organisation ON Repository (OrganisationKey);
GO

CREATE TABLE RepositoryName (
    NameKey nvarchar(301) NOT NULL,
    RepositoryId bigint NOT NULL CONSTRAINT FK_RepositoryName_Repository REFERENCES Repository (RepositoryId),
    FirstSeenAt datetimeoffset(0) NOT NULL,
    CONSTRAINT PK_RepositoryName PRIMARY KEY (NameKey, RepositoryId)
);
GO

CREATE TABLE RepositoryReading (
    RepositoryId bigint NOT NULL CONSTRAINT PK_RepositoryReading PRIMARY KEY
        CONSTRAINT FK_RepositoryReading_Repository REFERENCES Repository (RepositoryId),
    ReadAt datetimeoffset(0) NULL,
    PushedAt datetimeoffset(0) NULL,
    Branch nvarchar(300) NULL,
    ReaderVersion int NOT NULL,
    ETag nvarchar(400) NULL,
    TriedAt datetimeoffset(0) NOT NULL,
    FailedTries int NOT NULL,
    Problem nvarchar(1000) NULL
);
GO

CREATE TABLE RepositorySnapshot (
    RepositoryId bigint NOT NULL CONSTRAINT PK_RepositorySnapshot PRIMARY KEY
        CONSTRAINT FK_RepositorySnapshot_Repository REFERENCES Repository (RepositoryId),
    CommitId nvarchar(64) NULL,
    Fingerprint nvarchar(64) NOT NULL,
    ReadAt datetimeoffset(0) NOT NULL,
    FileCount int NOT NULL,
    TotalBytes bigint NOT NULL,
    Languages "text" NOT NULL,
    Tree varbinary(max) NOT NULL,
    ReadmePath nvarchar(1000) NULL,
    LicencePath nvarchar(1000) NULL,
    PublicCodePath nvarchar(1000) NULL,
    PublicCodeErrors int NOT NULL,
    PublicCodeLicence nvarchar(200) NULL,
    HasContainer bit NOT NULL,
    HasDocumentation bit NOT NULL,
    Problems "text" NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE TABLE Document (
    RepositoryId bigint NOT NULL CONSTRAINT FK_Document_Repository REFERENCES Repository (RepositoryId),
    PathKey nvarchar(64) NOT NULL,
    Path nvarchar(1000) NOT NULL,
    Kind nvarchar(20) NOT NULL,
    Format nvarchar(20) NOT NULL,
    Title nvarchar(300) NOT NULL,
    Language nvarchar(10) NULL,
    SizeBytes bigint NOT NULL,
    TextHash nvarchar(64) NOT NULL,
    Text "text" NULL,
    Problem nvarchar(1000) NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL,
    CONSTRAINT PK_Document PRIMARY KEY (RepositoryId, PathKey)
);
GO

CREATE INDEX IX_Document_Tick ON Document (Tick);
GO

CREATE TABLE Picture (
    PictureHash nvarchar(64) NOT NULL CONSTRAINT PK_Picture PRIMARY KEY,
    MediaType nvarchar(60) NOT NULL,
    WidthPixels int NOT NULL,
    HeightPixels int NOT NULL,
    Bytes varbinary(max) NOT NULL
);
GO

CREATE TABLE RepositoryPicture (
    RepositoryId bigint NOT NULL CONSTRAINT FK_RepositoryPicture_Repository REFERENCES Repository (RepositoryId),
    PathKey nvarchar(64) NOT NULL,
    Path nvarchar(1000) NOT NULL,
    PictureHash nvarchar(64) NULL CONSTRAINT FK_RepositoryPicture_Picture REFERENCES Picture (PictureHash),
    Problem nvarchar(1000) NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL,
    CONSTRAINT PK_RepositoryPicture PRIMARY KEY (RepositoryId, PathKey)
);
GO

CREATE TABLE RepositoryEvent (
    EventId nvarchar(32) NOT NULL CONSTRAINT PK_RepositoryEvent PRIMARY KEY,
    RepositoryId bigint NOT NULL CONSTRAINT FK_RepositoryEvent_Repository REFERENCES Repository (RepositoryId),
    At datetimeoffset(0) NOT NULL,
    Kind nvarchar(40) NOT NULL,
    ValueBefore nvarchar(2000) NULL,
    ValueAfter nvarchar(2000) NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_RepositoryEvent_Repository ON RepositoryEvent (RepositoryId, At);
GO

CREATE TABLE CrawlRun (
    RunId nvarchar(32) NOT NULL CONSTRAINT PK_CrawlRun PRIMARY KEY,
    State nvarchar(20) NOT NULL CONSTRAINT CK_CrawlRun_State CHECK (State IN ('running', 'done', 'failed', 'interrupted')),
    Host nvarchar(400) NOT NULL,
    StartedAt datetimeoffset(0) NOT NULL,
    ProgressAt datetimeoffset(0) NOT NULL,
    EndedAt datetimeoffset(0) NULL,
    Organisations int NOT NULL,
    OrganisationsListed int NOT NULL,
    RepositoriesListed int NOT NULL,
    ToRead int NOT NULL,
    ReadChanged int NOT NULL,
    ReadUnchanged int NOT NULL,
    Skipped int NOT NULL,
    Failures int NOT NULL,
    Requests int NOT NULL,
    Charged int NOT NULL,
    NotModified int NOT NULL,
    Archives int NOT NULL,
    ArchiveBytes bigint NOT NULL,
    QuotaLeft int NULL,
    QuotaResetAt datetimeoffset(0) NULL,
    PeakMemoryBytes bigint NOT NULL,
    StoppedBy nvarchar(20) NULL,
    Note nvarchar(1000) NULL
);
GO

CREATE TABLE CrawlFailure (
    RunId nvarchar(32) NOT NULL CONSTRAINT FK_CrawlFailure_CrawlRun REFERENCES CrawlRun (RunId),
    Number int NOT NULL,
    At datetimeoffset(0) NOT NULL,
    Subject nvarchar(400) NOT NULL,
    Stage nvarchar(40) NOT NULL,
    Message nvarchar(1000) NOT NULL,
    CONSTRAINT PK_CrawlFailure PRIMARY KEY (RunId, Number)
);
GO

CREATE TABLE CrawlLease (
    Id int NOT NULL CONSTRAINT PK_CrawlLease PRIMARY KEY CONSTRAINT CK_CrawlLease_Id CHECK (Id = 1),
    Holder nvarchar(200) NULL,
    ExpiresAt datetimeoffset(0) NULL,
    WakeAt datetimeoffset(0) NULL
);
GO

CREATE TABLE Domain (
    DomainSlug nvarchar(60) NOT NULL CONSTRAINT PK_Domain PRIMARY KEY,
    NameDa nvarchar(200) NOT NULL,
    NameEn nvarchar(200) NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE TABLE Supplier (
    SupplierSlug nvarchar(60) NOT NULL CONSTRAINT PK_Supplier PRIMARY KEY,
    Name nvarchar(200) NOT NULL,
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_Supplier_Kind CHECK (Kind IN ('supplier', 'municipal-unit')),
    Tick bigint NOT NULL
);
GO

CREATE TABLE Product (
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT PK_Product PRIMARY KEY,
    Name nvarchar(200) NOT NULL,
    State nvarchar(20) NOT NULL CONSTRAINT CK_Product_State CHECK (State IN ('product', 'project', 'sandbox', 'ended')),
    Level int NULL CONSTRAINT CK_Product_Level CHECK (Level BETWEEN 0 AND 3),
    LevelSource nvarchar(200) NULL,
    DomainSlug nvarchar(60) NULL CONSTRAINT FK_Product_Domain REFERENCES Domain (DomainSlug),
    SummaryDa nvarchar(1000) NULL,
    SummaryEn nvarchar(1000) NULL,
    Aliases nvarchar(1000) NOT NULL,
    OnlyListedRepositories bit NOT NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL
);
GO

CREATE INDEX IX_Product_Tick ON Product (Tick);
GO

CREATE TABLE ProductOrganisation (
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductOrganisation_Product REFERENCES Product (ProductSlug),
    OrganisationKey nvarchar(100) NOT NULL CONSTRAINT FK_ProductOrganisation_Organisation REFERENCES Organisation (OrganisationKey),
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL,
    CONSTRAINT PK_ProductOrganisation PRIMARY KEY (ProductSlug, OrganisationKey)
);
GO

CREATE TABLE ProductSupplier (
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductSupplier_Product REFERENCES Product (ProductSlug),
    SupplierSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductSupplier_Supplier REFERENCES Supplier (SupplierSlug),
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL,
    CONSTRAINT PK_ProductSupplier PRIMARY KEY (ProductSlug, SupplierSlug)
);
GO

CREATE TABLE ProductRepositoryRule (
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductRepositoryRule_Product REFERENCES Product (ProductSlug),
    NameKey nvarchar(301) NOT NULL,
    Role nvarchar(20) NOT NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL,
    CONSTRAINT PK_ProductRepositoryRule PRIMARY KEY (ProductSlug, NameKey)
);
GO

CREATE TABLE ProductRepository (
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductRepository_Product REFERENCES Product (ProductSlug),
    RepositoryId bigint NOT NULL CONSTRAINT FK_ProductRepository_Repository REFERENCES Repository (RepositoryId),
    Role nvarchar(20) NOT NULL,
    Origin nvarchar(20) NOT NULL CONSTRAINT CK_ProductRepository_Origin CHECK (Origin IN ('register', 'organisation', 'person')),
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL,
    CONSTRAINT PK_ProductRepository PRIMARY KEY (ProductSlug, RepositoryId)
);
GO

CREATE INDEX IX_ProductRepository_Repository ON ProductRepository (RepositoryId);
GO

CREATE TABLE FieldOrigin (
    Subject nvarchar(20) NOT NULL CONSTRAINT CK_FieldOrigin_Subject CHECK (Subject IN ('organisation', 'domain', 'supplier', 'product')),
    SubjectKey nvarchar(100) NOT NULL,
    Field nvarchar(40) NOT NULL,
    Origin nvarchar(20) NOT NULL CONSTRAINT CK_FieldOrigin_Origin CHECK (Origin IN ('register', 'repository', 'person')),
    Source nvarchar(400) NOT NULL,
    Value "text" NULL,
    ChangedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL,
    CONSTRAINT PK_FieldOrigin PRIMARY KEY (Subject, SubjectKey, Field)
);
GO

CREATE TABLE PublicBody (
    BodySlug nvarchar(60) NOT NULL CONSTRAINT PK_PublicBody PRIMARY KEY,
    Name nvarchar(200) NOT NULL,
    NameEn nvarchar(200) NULL,
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_PublicBody_Kind CHECK (Kind IN ('municipality', 'region', 'state', 'other')),
    Population int NULL,
    IsMember bit NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL
);
GO

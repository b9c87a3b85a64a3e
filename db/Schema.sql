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
, Version int NOT NULL CONSTRAINT DF_Product_Version DEFAULT 1);
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
    WithdrawnAt datetimeoffset(0) NULL, Roles nvarchar(100) NOT NULL CONSTRAINT DF_ProductSupplier_Roles DEFAULT '',
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
    Tick bigint NOT NULL, CheckedAt datetimeoffset(0) NULL,
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

CREATE TABLE BodyMailDomain (
    MailDomain nvarchar(200) NOT NULL CONSTRAINT PK_BodyMailDomain PRIMARY KEY,
    BodySlug nvarchar(60) NOT NULL CONSTRAINT FK_BodyMailDomain_PublicBody REFERENCES PublicBody (BodySlug),
    AddedAt datetimeoffset(0) NOT NULL
);
GO

CREATE TABLE Account (
    AccountId nvarchar(32) NOT NULL CONSTRAINT PK_Account PRIMARY KEY,
    Email nvarchar(254) NOT NULL,
    EmailKey nvarchar(64) NOT NULL CONSTRAINT UQ_Account_EmailKey UNIQUE,
    Name nvarchar(200) NOT NULL,
    BodySlug nvarchar(60) NULL CONSTRAINT FK_Account_PublicBody REFERENCES PublicBody (BodySlug),
    State nvarchar(20) NOT NULL CONSTRAINT CK_Account_State CHECK (State IN ('waiting', 'invited', 'active', 'refused', 'suspended', 'erased')),
    Language nvarchar(10) NOT NULL,
    PasswordHash nvarchar(500) NULL,
    SecurityStamp nvarchar(64) NOT NULL,
    FailedSignIns int NOT NULL,
    LockedUntil datetimeoffset(0) NULL,
    HasSecondFactor bit NOT NULL,
    AuthenticatorSecret nvarchar(1000) NULL,
    CreatedAt datetimeoffset(0) NOT NULL,
    LastSignInAt datetimeoffset(0) NULL,
    Version int NOT NULL
);
GO

CREATE INDEX IX_Account_Body ON Account (BodySlug);
GO

CREATE INDEX IX_Account_State ON Account (State);
GO

CREATE TABLE AccountRole (
    AccountId nvarchar(32) NOT NULL CONSTRAINT FK_AccountRole_Account REFERENCES Account (AccountId),
    Role nvarchar(20) NOT NULL CONSTRAINT CK_AccountRole_Role CHECK (Role IN ('member', 'coordinator', 'secretariat', 'administrator')),
    ProductSlug nvarchar(60) NOT NULL,
    GrantedAt datetimeoffset(0) NOT NULL,
    CONSTRAINT PK_AccountRole PRIMARY KEY (AccountId, Role, ProductSlug)
);
GO

CREATE TABLE AccountRecoveryCode (
    AccountId nvarchar(32) NOT NULL CONSTRAINT FK_AccountRecoveryCode_Account REFERENCES Account (AccountId),
    CodeHash nvarchar(64) NOT NULL,
    CONSTRAINT PK_AccountRecoveryCode PRIMARY KEY (AccountId, CodeHash)
);
GO

CREATE TABLE AccountPasskey (
    CredentialKey nvarchar(64) NOT NULL CONSTRAINT PK_AccountPasskey PRIMARY KEY,
    AccountId nvarchar(32) NOT NULL CONSTRAINT FK_AccountPasskey_Account REFERENCES Account (AccountId),
    CredentialId varbinary(1023) NOT NULL,
    PublicKey varbinary(max) NOT NULL,
    Name nvarchar(200) NULL,
    CreatedAt datetimeoffset(0) NOT NULL,
    SignCount bigint NOT NULL,
    Transports nvarchar(200) NOT NULL,
    IsUserVerified bit NOT NULL,
    IsBackupEligible bit NOT NULL,
    IsBackedUp bit NOT NULL,
    AttestationObject varbinary(max) NOT NULL,
    ClientDataJson varbinary(max) NOT NULL
);
GO

CREATE INDEX IX_AccountPasskey_Account ON AccountPasskey (AccountId);
GO

CREATE TABLE AccountExternalSignIn (
    Provider nvarchar(100) NOT NULL,
    SubjectKey nvarchar(64) NOT NULL,
    AccountId nvarchar(32) NOT NULL CONSTRAINT FK_AccountExternalSignIn_Account REFERENCES Account (AccountId),
    AddedAt datetimeoffset(0) NOT NULL,
    CONSTRAINT PK_AccountExternalSignIn PRIMARY KEY (Provider, SubjectKey)
);
GO

CREATE INDEX IX_AccountExternalSignIn_Account ON AccountExternalSignIn (AccountId);
GO

CREATE TABLE AccountLink (
    LinkKey nvarchar(64) NOT NULL CONSTRAINT PK_AccountLink PRIMARY KEY,
    AccountId nvarchar(32) NOT NULL CONSTRAINT FK_AccountLink_Account REFERENCES Account (AccountId),
    Purpose nvarchar(20) NOT NULL CONSTRAINT CK_AccountLink_Purpose CHECK (Purpose IN ('invitation', 'password')),
    CreatedAt datetimeoffset(0) NOT NULL,
    ExpiresAt datetimeoffset(0) NOT NULL,
    UsedAt datetimeoffset(0) NULL
);
GO

CREATE INDEX IX_AccountLink_Account ON AccountLink (AccountId);
GO

CREATE TABLE ProtectionKey (
    KeyName nvarchar(200) NOT NULL CONSTRAINT PK_ProtectionKey PRIMARY KEY,
    Xml "text" NOT NULL,
    CreatedAt datetimeoffset(0) NOT NULL
);
GO

CREATE TABLE Decision (
    Number bigint NOT NULL CONSTRAINT PK_Decision PRIMARY KEY,
    At datetimeoffset(0) NOT NULL,
    ActorId nvarchar(32) NOT NULL,
    ActorRole nvarchar(20) NOT NULL,
    ActorBody nvarchar(60) NULL,
    Kind nvarchar(60) NOT NULL,
    Subject nvarchar(20) NOT NULL,
    SubjectKey nvarchar(100) NOT NULL,
    ProductSlug nvarchar(60) NULL,
    RepositoryId bigint NULL,
    ValueBefore nvarchar(4000) NULL,
    ValueAfter nvarchar(4000) NULL,
    Reason nvarchar(4000) NULL,
    Evidence nvarchar(4000) NULL,
    PreviousHash nvarchar(64) NOT NULL,
    Hash nvarchar(64) NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_Decision_Subject ON Decision (Subject, SubjectKey);
GO

CREATE INDEX IX_Decision_Product ON Decision (ProductSlug);
GO

CREATE INDEX IX_Decision_Repository ON Decision (RepositoryId);
GO

CREATE TABLE Proposal (
    ProposalId nvarchar(32) NOT NULL CONSTRAINT PK_Proposal PRIMARY KEY,
    State nvarchar(20) NOT NULL CONSTRAINT CK_Proposal_State CHECK (State IN ('waiting', 'confirmed', 'withdrawn')),
    Kind nvarchar(60) NOT NULL,
    Subject nvarchar(20) NOT NULL,
    SubjectKey nvarchar(100) NOT NULL,
    ProductSlug nvarchar(60) NULL,
    RepositoryId bigint NULL,
    ValueBefore nvarchar(4000) NULL,
    ValueAfter nvarchar(4000) NULL,
    Reason nvarchar(4000) NULL,
    Evidence nvarchar(4000) NULL,
    ProposedAt datetimeoffset(0) NOT NULL,
    ProposedBy nvarchar(32) NOT NULL,
    EndedAt datetimeoffset(0) NULL,
    EndedBy nvarchar(32) NULL
);
GO

CREATE INDEX IX_Proposal_Subject ON Proposal (Subject, SubjectKey);
GO

CREATE TABLE Letter (
    LetterId nvarchar(32) NOT NULL CONSTRAINT PK_Letter PRIMARY KEY,
    ToAccountId nvarchar(32) NULL CONSTRAINT FK_Letter_Account REFERENCES Account (AccountId),
    ToAddress nvarchar(254) NULL,
    Language nvarchar(10) NOT NULL,
    Subject nvarchar(300) NOT NULL,
    Text "text" NOT NULL,
    PostedAt datetimeoffset(0) NOT NULL,
    HeldUntil datetimeoffset(0) NULL,
    Tries int NOT NULL,
    Problem nvarchar(1000) NULL,
    CONSTRAINT CK_Letter_To CHECK (ToAccountId IS NOT NULL OR ToAddress IS NOT NULL)
);
GO

CREATE TABLE StoredFile (
    FileId nvarchar(32) NOT NULL CONSTRAINT PK_StoredFile PRIMARY KEY,
    Name nvarchar(300) NOT NULL,
    MediaType nvarchar(100) NOT NULL,
    SizeBytes bigint NOT NULL,
    Sha256 nvarchar(64) NULL,
    SavedAt datetimeoffset(0) NOT NULL
);
GO

CREATE TABLE StoredFilePiece (
    FileId nvarchar(32) NOT NULL CONSTRAINT FK_StoredFilePiece_StoredFile REFERENCES StoredFile (FileId),
    Number int NOT NULL,
    Bytes varbinary(max) NOT NULL,
    CONSTRAINT PK_StoredFilePiece PRIMARY KEY (FileId, Number)
);
GO

CREATE TABLE Donation (
    DonationId nvarchar(32) NOT NULL CONSTRAINT PK_Donation PRIMARY KEY,
    BodySlug nvarchar(60) NOT NULL CONSTRAINT FK_Donation_PublicBody REFERENCES PublicBody (BodySlug),
    State nvarchar(20) NOT NULL
        CONSTRAINT CK_Donation_State CHECK (State IN ('draft', 'sent', 'in-review', 'asked', 'answered', 'accepted', 'declined', 'withdrawn', 'handed-over')),
    Name nvarchar(200) NOT NULL,
    Form "text" NOT NULL,
    AssignedTo nvarchar(32) NULL CONSTRAINT FK_Donation_Account REFERENCES Account (AccountId),
    StartedBy nvarchar(32) NOT NULL,
    StartedAt datetimeoffset(0) NOT NULL,
    ChangedAt datetimeoffset(0) NOT NULL,
    SentAt datetimeoffset(0) NULL,
    DecidedAt datetimeoffset(0) NULL,
    AcceptedLevel int NULL CONSTRAINT CK_Donation_Level CHECK (AcceptedLevel BETWEEN 0 AND 1),
    ProductSlug nvarchar(60) NULL,
    Reason nvarchar(4000) NULL,
    Version int NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_Donation_Body ON Donation (BodySlug);
GO

CREATE INDEX IX_Donation_State ON Donation (State);
GO

CREATE INDEX IX_Donation_Product ON Donation (ProductSlug);
GO

CREATE TABLE DonationCode (
    DonationId nvarchar(32) NOT NULL CONSTRAINT PK_DonationCode PRIMARY KEY CONSTRAINT FK_DonationCode_Donation REFERENCES Donation (DonationId),
    Address nvarchar(1000) NULL,
    FileId nvarchar(32) NULL CONSTRAINT FK_DonationCode_StoredFile REFERENCES StoredFile (FileId),
    ReadingId nvarchar(32) NOT NULL,
    State nvarchar(20) NOT NULL CONSTRAINT CK_DonationCode_State CHECK (State IN ('waiting', 'reading', 'read', 'failed')),
    AskedAt datetimeoffset(0) NOT NULL,
    HeldUntil datetimeoffset(0) NULL,
    Tries int NOT NULL,
    FilesLooked int NOT NULL,
    FilesAll int NOT NULL,
    Problem nvarchar(1000) NULL,
    ReadAt datetimeoffset(0) NULL,
    RepositoryId bigint NULL,
    CommitId nvarchar(64) NULL,
    RootCommit nvarchar(64) NULL,
    Fingerprint nvarchar(64) NULL,
    Report "text" NULL,
    CONSTRAINT CK_DonationCode_Source CHECK (Address IS NOT NULL OR FileId IS NOT NULL)
);
GO

CREATE INDEX IX_DonationCode_State ON DonationCode (State);
GO

CREATE TABLE DonationPaper (
    DonationId nvarchar(32) NOT NULL CONSTRAINT FK_DonationPaper_Donation REFERENCES Donation (DonationId),
    FileId nvarchar(32) NOT NULL CONSTRAINT FK_DonationPaper_StoredFile REFERENCES StoredFile (FileId),
    AddedBy nvarchar(32) NOT NULL,
    AddedAt datetimeoffset(0) NOT NULL,
    RemovedAt datetimeoffset(0) NULL,
    CONSTRAINT PK_DonationPaper PRIMARY KEY (DonationId, FileId)
);
GO

CREATE TABLE DonationMessage (
    MessageId nvarchar(32) NOT NULL CONSTRAINT PK_DonationMessage PRIMARY KEY,
    DonationId nvarchar(32) NOT NULL CONSTRAINT FK_DonationMessage_Donation REFERENCES Donation (DonationId),
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_DonationMessage_Kind CHECK (Kind IN ('question', 'answer', 'note')),
    Text "text" NOT NULL,
    AuthorId nvarchar(32) NOT NULL,
    AuthorBody nvarchar(60) NULL,
    WrittenAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_DonationMessage_Donation ON DonationMessage (DonationId);
GO

CREATE INDEX IX_DonationMessage_Author ON DonationMessage (AuthorId);
GO

CREATE TABLE DonationTask (
    DonationId nvarchar(32) NOT NULL CONSTRAINT FK_DonationTask_Donation REFERENCES Donation (DonationId),
    Task nvarchar(40) NOT NULL,
    DoneAt datetimeoffset(0) NULL,
    DoneBy nvarchar(32) NULL,
    DoneRole nvarchar(20) NULL,
    Evidence nvarchar(2000) NULL,
    CONSTRAINT PK_DonationTask PRIMARY KEY (DonationId, Task)
);
GO

CREATE TABLE Idea (
    IdeaSlug nvarchar(60) NOT NULL CONSTRAINT PK_Idea PRIMARY KEY,
    FormKey nvarchar(32) NOT NULL CONSTRAINT UQ_Idea_FormKey UNIQUE,
    Title nvarchar(120) NOT NULL,
    Summary nvarchar(300) NOT NULL,
    Need nvarchar(4000) NOT NULL,
    Benefit nvarchar(4000) NOT NULL,
    Existing nvarchar(4000) NOT NULL,
    Origin nvarchar(20) NOT NULL CONSTRAINT CK_Idea_Origin CHECK (Origin IN ('need', 'suggestion')),
    Stage nvarchar(20) NOT NULL CONSTRAINT CK_Idea_Stage CHECK (Stage IN ('unconfirmed', 'waiting', 'refused', 'suggestion', 'idea', 'project', 'product', 'closed', 'merged')),
    StageAt datetimeoffset(0) NOT NULL,
    DomainSlug nvarchar(60) NULL CONSTRAINT FK_Idea_Domain REFERENCES Domain (DomainSlug),
    LeadBody nvarchar(60) NULL CONSTRAINT FK_Idea_PublicBody REFERENCES PublicBody (BodySlug),
    DescribedBy nvarchar(32) NULL CONSTRAINT FK_Idea_Account REFERENCES Account (AccountId),
    Seeks nvarchar(60) NOT NULL,
    PlanGovernance nvarchar(4000) NOT NULL,
    PlanMoney nvarchar(4000) NOT NULL,
    PlanAnchoring nvarchar(4000) NOT NULL,
    Licence nvarchar(200) NULL,
    CodeAddress nvarchar(400) NULL,
    GovernanceAddress nvarchar(400) NULL,
    ProductSlug nvarchar(60) NULL CONSTRAINT FK_Idea_Product REFERENCES Product (ProductSlug),
    MergedInto nvarchar(60) NULL CONSTRAINT FK_Idea_Idea REFERENCES Idea (IdeaSlug),
    AskedStage nvarchar(20) NULL CONSTRAINT CK_Idea_AskedStage CHECK (AskedStage IN ('project', 'product')),
    AskedNote nvarchar(1000) NULL,
    AskedAt datetimeoffset(0) NULL,
    Answer nvarchar(1000) NULL,
    CreatedAt datetimeoffset(0) NOT NULL,
    Version int NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_Idea_Stage ON Idea (Stage);
GO

CREATE INDEX IX_Idea_Product ON Idea (ProductSlug);
GO

CREATE TABLE IdeaSupport (
    IdeaSlug nvarchar(60) NOT NULL CONSTRAINT FK_IdeaSupport_Idea REFERENCES Idea (IdeaSlug),
    BodySlug nvarchar(60) NOT NULL CONSTRAINT FK_IdeaSupport_PublicBody REFERENCES PublicBody (BodySlug),
    AccountId nvarchar(32) NULL CONSTRAINT FK_IdeaSupport_Account REFERENCES Account (AccountId),
    ShowsName bit NOT NULL,
    Brings nvarchar(60) NOT NULL,
    Note nvarchar(1000) NOT NULL,
    SaidAt datetimeoffset(0) NOT NULL,
    CONSTRAINT PK_IdeaSupport PRIMARY KEY (IdeaSlug, BodySlug)
);
GO

CREATE INDEX IX_IdeaSupport_Body ON IdeaSupport (BodySlug);
GO

CREATE INDEX IX_IdeaSupport_Account ON IdeaSupport (AccountId);
GO

CREATE TABLE IdeaSeat (
    SeatId nvarchar(32) NOT NULL CONSTRAINT PK_IdeaSeat PRIMARY KEY,
    IdeaSlug nvarchar(60) NOT NULL CONSTRAINT FK_IdeaSeat_Idea REFERENCES Idea (IdeaSlug),
    Team nvarchar(20) NOT NULL CONSTRAINT CK_IdeaSeat_Team CHECK (Team IN ('steering', 'coordination', 'users')),
    BodySlug nvarchar(60) NULL CONSTRAINT FK_IdeaSeat_PublicBody REFERENCES PublicBody (BodySlug),
    Supplier nvarchar(200) NULL,
    Role nvarchar(100) NOT NULL,
    AccountId nvarchar(32) NULL CONSTRAINT FK_IdeaSeat_Account REFERENCES Account (AccountId),
    ShowsName bit NOT NULL,
    SeatedAt datetimeoffset(0) NOT NULL,
    CONSTRAINT CK_IdeaSeat_Whose CHECK (BodySlug IS NOT NULL OR Supplier IS NOT NULL)
);
GO

CREATE INDEX IX_IdeaSeat_Idea ON IdeaSeat (IdeaSlug);
GO

CREATE INDEX IX_IdeaSeat_Account ON IdeaSeat (AccountId);
GO

CREATE TABLE IdeaSuggester (
    IdeaSlug nvarchar(60) NOT NULL CONSTRAINT PK_IdeaSuggester PRIMARY KEY CONSTRAINT FK_IdeaSuggester_Idea REFERENCES Idea (IdeaSlug),
    Company nvarchar(200) NOT NULL,
    ContactName nvarchar(200) NULL,
    ContactEmail nvarchar(254) NULL,
    Language nvarchar(10) NOT NULL,
    ConfirmKey nvarchar(64) NOT NULL CONSTRAINT UQ_IdeaSuggester_ConfirmKey UNIQUE,
    SentAt datetimeoffset(0) NOT NULL,
    ConfirmedAt datetimeoffset(0) NULL
);
GO

CREATE TABLE SearchSynonym (
    SynonymKey nvarchar(60) NOT NULL CONSTRAINT PK_SearchSynonym PRIMARY KEY,
    Words nvarchar(2000) NOT NULL,
    LeadsTo nvarchar(2000) NOT NULL,
    Origin nvarchar(20) NOT NULL CONSTRAINT CK_SearchSynonym_Origin CHECK (Origin IN ('register', 'person')),
    ChangedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL
);
GO

CREATE INDEX IX_SearchSynonym_Tick ON SearchSynonym (Tick);
GO

CREATE TABLE SearchSecret (
    Id int NOT NULL CONSTRAINT PK_SearchSecret PRIMARY KEY CONSTRAINT CK_SearchSecret_Id CHECK (Id = 1),
    Secret varbinary(32) NOT NULL,
    BeganAt datetimeoffset(0) NOT NULL
);
GO

CREATE TABLE SearchNeedVisitor (
    NeedKey nvarchar(64) NOT NULL,
    Bucket int NOT NULL,
    CONSTRAINT PK_SearchNeedVisitor PRIMARY KEY (NeedKey, Bucket)
);
GO

CREATE TABLE SearchNeed (
    NeedId nvarchar(64) NOT NULL CONSTRAINT PK_SearchNeed PRIMARY KEY,
    Text nvarchar(200) NOT NULL,
    Visitors int NOT NULL,
    FirstAt datetimeoffset(0) NOT NULL,
    LastAt datetimeoffset(0) NOT NULL
);
GO

CREATE TABLE RepositoryEvidence (
    RepositoryId bigint NOT NULL CONSTRAINT PK_RepositoryEvidence PRIMARY KEY
        CONSTRAINT FK_RepositoryEvidence_Repository REFERENCES Repository (RepositoryId),
    EvidenceHash nvarchar(64) NOT NULL,
    CommitId nvarchar(64) NULL,
    ReadAt datetimeoffset(0) NOT NULL,
    Evidence "text" NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE TABLE OwnershipVerdict (
    RepositoryId bigint NOT NULL CONSTRAINT PK_OwnershipVerdict PRIMARY KEY
        CONSTRAINT FK_OwnershipVerdict_Repository REFERENCES Repository (RepositoryId),
    RulesVersion int NOT NULL,
    EvidenceHash nvarchar(64) NOT NULL,
    CommitId nvarchar(64) NULL,
    Licence nvarchar(200) NULL,
    LicenceAnswer nvarchar(20) NOT NULL,
    ClaimAnswer nvarchar(20) NOT NULL,
    MakerAnswer nvarchar(20) NOT NULL,
    TitleAnswer nvarchar(20) NOT NULL,
    Findings "text" NOT NULL,
    JudgedAt datetimeoffset(0) NOT NULL,
    ChangedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
, InputHash nvarchar(64) NULL);
GO

CREATE INDEX IX_OwnershipVerdict_Tick ON OwnershipVerdict (Tick);
GO

CREATE TABLE FieldHistory (
    HistoryId nvarchar(32) NOT NULL CONSTRAINT PK_FieldHistory PRIMARY KEY,
    Subject nvarchar(20) NOT NULL,
    SubjectKey nvarchar(100) NOT NULL,
    Field nvarchar(40) NOT NULL,
    Origin nvarchar(20) NOT NULL,
    Source nvarchar(400) NOT NULL,
    Value "text" NULL,
    ChangedAt datetimeoffset(0) NOT NULL,
    EndedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_FieldHistory_Subject ON FieldHistory (Subject, SubjectKey);
GO

CREATE TABLE ProductUse (
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductUse_Product REFERENCES Product (ProductSlug),
    BodySlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductUse_PublicBody REFERENCES PublicBody (BodySlug),
    State nvarchar(20) NOT NULL CONSTRAINT CK_ProductUse_State CHECK (State IN ('use', 'trial', 'former')),
    Visibility nvarchar(20) NOT NULL CONSTRAINT CK_ProductUse_Visibility CHECK (Visibility IN ('all', 'members', 'number')),
    Source nvarchar(400) NOT NULL,
    DeclaredAt datetimeoffset(0) NOT NULL,
    ConfirmedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL,
    CONSTRAINT PK_ProductUse PRIMARY KEY (ProductSlug, BodySlug)
);
GO

CREATE INDEX IX_ProductUse_Body ON ProductUse (BodySlug);
GO

CREATE TABLE Price (
    PriceId nvarchar(32) NOT NULL CONSTRAINT PK_Price PRIMARY KEY,
    ProductSlug nvarchar(60) NULL CONSTRAINT FK_Price_Product REFERENCES Product (ProductSlug),
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_Price_Kind CHECK (Kind IN ('membership', 'joining', 'yearly', 'operation', 'support')),
    Band nvarchar(20) NULL CONSTRAINT CK_Price_Band CHECK (Band IN ('small', 'medium', 'large', 'very-large')),
    IsMember bit NULL,
    Amount int NULL,
    NoteDa nvarchar(400) NULL,
    NoteEn nvarchar(400) NULL,
    ValidFrom nvarchar(10) NULL,
    ValidUntil nvarchar(10) NULL,
    CheckedOn nvarchar(10) NULL,
    Origin nvarchar(20) NOT NULL CONSTRAINT CK_Price_Origin CHECK (Origin IN ('register', 'person')),
    Source nvarchar(400) NOT NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL
);
GO

CREATE INDEX IX_Price_Product ON Price (ProductSlug);
GO

CREATE TABLE ProductPerson (
    PersonId nvarchar(32) NOT NULL CONSTRAINT PK_ProductPerson PRIMARY KEY,
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductPerson_Product REFERENCES Product (ProductSlug),
    Role nvarchar(20) NOT NULL CONSTRAINT CK_ProductPerson_Role CHECK (Role IN ('owner', 'coordinator', 'chair', 'steering', 'technical', 'user')),
    Name nvarchar(200) NULL,
    Email nvarchar(254) NULL,
    BodySlug nvarchar(60) NULL CONSTRAINT FK_ProductPerson_PublicBody REFERENCES PublicBody (BodySlug),
    SupplierSlug nvarchar(60) NULL CONSTRAINT FK_ProductPerson_Supplier REFERENCES Supplier (SupplierSlug),
    SeatedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_ProductPerson_Product ON ProductPerson (ProductSlug);
GO

CREATE TABLE ProductPicture (
    ProductPictureId nvarchar(32) NOT NULL CONSTRAINT PK_ProductPicture PRIMARY KEY,
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductPicture_Product REFERENCES Product (ProductSlug),
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_ProductPicture_Kind CHECK (Kind IN ('logo', 'screenshot')),
    PictureHash nvarchar(64) NOT NULL CONSTRAINT FK_ProductPicture_Picture REFERENCES Picture (PictureHash),
    AltDa nvarchar(300) NOT NULL,
    AltEn nvarchar(300) NOT NULL,
    Source nvarchar(400) NOT NULL,
    AddedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_ProductPicture_Product ON ProductPicture (ProductSlug);
GO

CREATE TABLE SuggestionAnswer (
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_SuggestionAnswer_Product REFERENCES Product (ProductSlug),
    Field nvarchar(40) NOT NULL,
    ValueKey nvarchar(64) NOT NULL,
    IsTaken bit NOT NULL,
    AnsweredAt datetimeoffset(0) NOT NULL,
    CONSTRAINT PK_SuggestionAnswer PRIMARY KEY (ProductSlug, Field, ValueKey)
);
GO

CREATE TABLE Instrument (
    InstrumentId nvarchar(32) NOT NULL CONSTRAINT PK_Instrument PRIMARY KEY,
    State nvarchar(20) NOT NULL CONSTRAINT CK_Instrument_State CHECK (State IN ('proposed', 'registered', 'withdrawn')),
    Terms "text" NOT NULL,
    DonationId nvarchar(32) NULL CONSTRAINT FK_Instrument_Donation REFERENCES Donation (DonationId),
    AddedBy nvarchar(32) NOT NULL,
    AddedAt datetimeoffset(0) NOT NULL,
    ChangedAt datetimeoffset(0) NOT NULL,
    EndedAt datetimeoffset(0) NULL,
    Reason nvarchar(2000) NULL,
    Version int NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE TABLE InstrumentPaper (
    InstrumentId nvarchar(32) NOT NULL CONSTRAINT FK_InstrumentPaper_Instrument REFERENCES Instrument (InstrumentId),
    FileId nvarchar(32) NOT NULL CONSTRAINT FK_InstrumentPaper_StoredFile REFERENCES StoredFile (FileId),
    AddedBy nvarchar(32) NOT NULL,
    AddedAt datetimeoffset(0) NOT NULL,
    RemovedAt datetimeoffset(0) NULL,
    CONSTRAINT PK_InstrumentPaper PRIMARY KEY (InstrumentId, FileId)
);
GO

CREATE TABLE TitleSignature (
    SignatureId nvarchar(32) NOT NULL CONSTRAINT PK_TitleSignature PRIMARY KEY,
    RepositoryId bigint NOT NULL CONSTRAINT FK_TitleSignature_Repository REFERENCES Repository (RepositoryId),
    State nvarchar(20) NOT NULL CONSTRAINT CK_TitleSignature_State CHECK (State IN ('proposed', 'signed', 'ended')),
    Title nvarchar(20) NOT NULL,
    Residue nvarchar(2000) NULL,
    Jurist nvarchar(2000) NULL,
    Reason nvarchar(2000) NOT NULL,
    EvidenceHash nvarchar(64) NOT NULL,
    CommitId nvarchar(64) NULL,
    RulesVersion int NOT NULL,
    Basis "text" NOT NULL,
    BasisHash nvarchar(64) NOT NULL,
    ProposalId nvarchar(32) NOT NULL,
    ProposedAt datetimeoffset(0) NOT NULL,
    ProposedBy nvarchar(32) NOT NULL,
    SignedAt datetimeoffset(0) NULL,
    SignedBy nvarchar(32) NULL,
    StaleAt datetimeoffset(0) NULL,
    EndedAt datetimeoffset(0) NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_TitleSignature_Repository ON TitleSignature (RepositoryId);
GO

CREATE TABLE PartyEntry (
    PartySlug nvarchar(60) NOT NULL CONSTRAINT PK_PartyEntry PRIMARY KEY,
    Name nvarchar(200) NOT NULL,
    Kind nvarchar(20) NOT NULL,
    AddedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE TABLE PartyAlias (
    AliasId nvarchar(32) NOT NULL CONSTRAINT PK_PartyAlias PRIMARY KEY,
    State nvarchar(20) NOT NULL CONSTRAINT CK_PartyAlias_State CHECK (State IN ('merged', 'refused', 'undone')),
    Name nvarchar(300) NOT NULL,
    PartySlug nvarchar(60) NOT NULL,
    FromYear int NULL,
    UntilYear int NULL,
    Reason nvarchar(2000) NULL,
    DecidedBy nvarchar(32) NOT NULL,
    DecidedAt datetimeoffset(0) NOT NULL,
    UndoneAt datetimeoffset(0) NULL,
    Tick bigint NOT NULL
);
GO

CREATE TABLE OwnershipVerdictChange (
    RepositoryId bigint NOT NULL CONSTRAINT FK_OwnershipVerdictChange_Repository REFERENCES Repository (RepositoryId),
    Tick bigint NOT NULL,
    At datetimeoffset(0) NOT NULL,
    LicenceAnswer nvarchar(20) NOT NULL,
    ClaimAnswer nvarchar(20) NOT NULL,
    TitleAnswer nvarchar(20) NOT NULL,
    IsStale bit NOT NULL,
    CONSTRAINT PK_OwnershipVerdictChange PRIMARY KEY (RepositoryId, Tick)
);
GO

CREATE TABLE RepositoryMakers (
    RepositoryId bigint NOT NULL CONSTRAINT PK_RepositoryMakers PRIMARY KEY
        CONSTRAINT FK_RepositoryMakers_Repository REFERENCES Repository (RepositoryId),
    MakersHash nvarchar(64) NOT NULL,
    Evidence "text" NOT NULL,
    ReaderVersion int NOT NULL,
    PushedAt datetimeoffset(0) NULL,
    Branch nvarchar(300) NULL,
    ReadAt datetimeoffset(0) NULL,
    TriedAt datetimeoffset(0) NOT NULL,
    Problem nvarchar(20) NULL,
    Detail nvarchar(400) NULL,
    BackAt datetimeoffset(0) NULL,
    Tick bigint NOT NULL
);
GO

CREATE TABLE RepositoryRoot (
    RepositoryId bigint NOT NULL CONSTRAINT FK_RepositoryRoot_Repository REFERENCES Repository (RepositoryId),
    RootCommit nvarchar(64) NOT NULL,
    CONSTRAINT PK_RepositoryRoot PRIMARY KEY (RepositoryId, RootCommit)
);
GO

CREATE INDEX IX_RepositoryRoot_RootCommit ON RepositoryRoot (RootCommit);
GO

CREATE TABLE OwnershipRulesInForce (
    RulesId int NOT NULL CONSTRAINT PK_OwnershipRulesInForce PRIMARY KEY,
    RulesVersion int NOT NULL,
    Since datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE TABLE OwnershipTrial (
    RepositoryId bigint NOT NULL CONSTRAINT PK_OwnershipTrial PRIMARY KEY
        CONSTRAINT FK_OwnershipTrial_Repository REFERENCES Repository (RepositoryId),
    RulesVersion int NOT NULL,
    InputHash nvarchar(64) NOT NULL,
    Line nvarchar(400) NOT NULL,
    Findings "text" NOT NULL,
    JudgedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE TABLE GovernanceReport (
    RepositoryId bigint NOT NULL CONSTRAINT FK_GovernanceReport_Repository REFERENCES Repository (RepositoryId),
    PathKey nvarchar(64) NOT NULL,
    Path nvarchar(1000) NOT NULL,
    CommitId nvarchar(64) NULL,
    FoundAt datetimeoffset(0) NOT NULL,
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_GovernanceReport_Kind CHECK (Kind IN ('assessment', 'evaluation')),
    Subject nvarchar(300) NOT NULL,
    Report "text" NOT NULL,
    ReportHash nvarchar(64) NOT NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL,
    CONSTRAINT PK_GovernanceReport PRIMARY KEY (RepositoryId, PathKey)
);
GO

CREATE INDEX IX_GovernanceReport_Tick ON GovernanceReport (Tick);
GO

CREATE TABLE GovernanceSheet (
    SheetId nvarchar(32) NOT NULL CONSTRAINT PK_GovernanceSheet PRIMARY KEY,
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_GovernanceSheet_Kind CHECK (Kind IN ('self-assessment', 'evaluation')),
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_GovernanceSheet_Product REFERENCES Product (ProductSlug),
    Generation nvarchar(10) NOT NULL,
    State nvarchar(20) NOT NULL CONSTRAINT CK_GovernanceSheet_State CHECK (State IN ('draft', 'sent', 'dropped')),
    Level int NOT NULL CONSTRAINT CK_GovernanceSheet_Level CHECK (Level BETWEEN 0 AND 3),
    BasisId nvarchar(32) NULL CONSTRAINT FK_GovernanceSheet_Basis REFERENCES GovernanceSheet (SheetId),
    OnBehalfOf nvarchar(200) NOT NULL,
    Words nvarchar(4000) NOT NULL,
    StartedBy nvarchar(32) NOT NULL,
    StartedAt datetimeoffset(0) NOT NULL,
    ChangedAt datetimeoffset(0) NOT NULL,
    SentBy nvarchar(32) NULL,
    SentRole nvarchar(20) NULL,
    SentAt datetimeoffset(0) NULL,
    PublishedAt datetimeoffset(0) NULL,
    Version int NOT NULL,
    Tick bigint NOT NULL
);
GO

CREATE INDEX IX_GovernanceSheet_Product ON GovernanceSheet (ProductSlug);
GO

CREATE TABLE GovernanceRow (
    SheetId nvarchar(32) NOT NULL CONSTRAINT FK_GovernanceRow_Sheet REFERENCES GovernanceSheet (SheetId),
    Requirement nvarchar(10) NOT NULL,
    Choice nvarchar(20) NULL,
    Body nvarchar(4000) NOT NULL,
    ChangedBy nvarchar(32) NOT NULL,
    ChangedRole nvarchar(20) NOT NULL,
    ChangedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL,
    CONSTRAINT PK_GovernanceRow PRIMARY KEY (SheetId, Requirement)
);
GO

CREATE TABLE GovernanceTask (
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_GovernanceTask_Product REFERENCES Product (ProductSlug),
    Requirement nvarchar(10) NOT NULL,
    Owner nvarchar(200) NOT NULL,
    DueOn nvarchar(10) NULL,
    Note nvarchar(1000) NOT NULL,
    ChangedAt datetimeoffset(0) NOT NULL,
    Version int NOT NULL,
    Tick bigint NOT NULL,
    CONSTRAINT PK_GovernanceTask PRIMARY KEY (ProductSlug, Requirement)
);
GO

CREATE TABLE GovernanceReminder (
    ReminderId nvarchar(32) NOT NULL CONSTRAINT PK_GovernanceReminder PRIMARY KEY,
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_GovernanceReminder_Product REFERENCES Product (ProductSlug),
    SentAt datetimeoffset(0) NOT NULL,
    SentBy nvarchar(32) NOT NULL,
    Letters int NOT NULL,
    Tick bigint NOT NULL
);
GO

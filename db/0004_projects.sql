-- An idea on its way to a project and a product: one thing that grows. FormKey keeps a form that is sent twice from making two. Seeks, and Brings below, are
-- words with a space between: people, money, test. Version is raised by every change of what is written or of the stage.
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

-- A public body that says "we too", whoever wrote the idea down among them. AccountId is the contact; null when the person is gone.
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

-- A seat in a team: a public body's, or a supplier's. A person stands on it only by taking it.
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

-- Who suggested, where it was a supplier without an account. The person's name and address are emptied when the suggestion is answered for good.
-- ConfirmKey is the SHA-256 of the secret in the letter that proves the address.
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

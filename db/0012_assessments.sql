-- What a product says of itself, and how the secretariat judges it, against the demands of the governance model. One draft of each kind at a time; what was sent is
-- never changed. Generation is the edition of the model whose ids its rows bear. Level is the one aimed at, or judged up to. BasisId is the self-assessment that an evaluation judges.
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

-- One demand in a sheet. Choice is an answer or a light; Body is how it is met and where one can see it, or why it is not.
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

-- Who does something about a demand, and by when. DueOn is an ISO day.
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

-- When the people of a product were reminded that a self-assessment is due, and how many letters that took.
CREATE TABLE GovernanceReminder (
    ReminderId nvarchar(32) NOT NULL CONSTRAINT PK_GovernanceReminder PRIMARY KEY,
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_GovernanceReminder_Product REFERENCES Product (ProductSlug),
    SentAt datetimeoffset(0) NOT NULL,
    SentBy nvarchar(32) NOT NULL,
    Letters int NOT NULL,
    Tick bigint NOT NULL
);
GO

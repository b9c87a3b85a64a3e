-- Code that a public body hands over. Form holds the answers as JSON: they are read and written as one. Version is raised by every write of a person,
-- so that of two who saw the same, one wins. No person's name stands here but those that the form asks for.
CREATE TABLE Donation (
    DonationId nvarchar(32) NOT NULL CONSTRAINT PK_Donation PRIMARY KEY,
    BodySlug nvarchar(60) NOT NULL CONSTRAINT FK_Donation_PublicBody REFERENCES PublicBody (BodySlug),
    State nvarchar(20) NOT NULL
        CONSTRAINT CK_Donation_State CHECK (State IN ('draft', 'sent', 'in-review', 'asked', 'answered', 'accepted', 'declined', 'withdrawn', 'handed-over')),
    Name nvarchar(200) NOT NULL,
    Form nvarchar(max) NOT NULL,
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

-- The code of a donation: where it comes from, how far its reading is, and what was found. HeldUntil keeps two processes from reading the same.
-- ReadingId is another whenever another code is handed in. RepositoryId is GitHub's number where an address was given; RootCommit stands where the history could be read.
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
    Report nvarchar(max) NULL,
    CONSTRAINT CK_DonationCode_Source CHECK (Address IS NOT NULL OR FileId IS NOT NULL)
);
GO
CREATE INDEX IX_DonationCode_State ON DonationCode (State);
GO

-- Signed papers. They are never public.
CREATE TABLE DonationPaper (
    DonationId nvarchar(32) NOT NULL CONSTRAINT FK_DonationPaper_Donation REFERENCES Donation (DonationId),
    FileId nvarchar(32) NOT NULL CONSTRAINT FK_DonationPaper_StoredFile REFERENCES StoredFile (FileId),
    AddedBy nvarchar(32) NOT NULL,
    AddedAt datetimeoffset(0) NOT NULL,
    RemovedAt datetimeoffset(0) NULL,
    CONSTRAINT PK_DonationPaper PRIMARY KEY (DonationId, FileId)
);
GO

-- Questions and answers. AuthorBody is null for the secretariat.
CREATE TABLE DonationMessage (
    MessageId nvarchar(32) NOT NULL CONSTRAINT PK_DonationMessage PRIMARY KEY,
    DonationId nvarchar(32) NOT NULL CONSTRAINT FK_DonationMessage_Donation REFERENCES Donation (DonationId),
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_DonationMessage_Kind CHECK (Kind IN ('question', 'answer', 'note')),
    Text nvarchar(max) NOT NULL,
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

-- What is ticked off: before the decision, and on the way into the network's hands.
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

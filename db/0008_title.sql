-- A paper about rights: who gives what to whom, for which repositories and which time. Terms is JSON: it is read and written as one. Proposed is what came with a
-- donation and nobody has looked at yet; it counts for nothing. Version is raised by every write of a person, so that of two who saw the same, one wins.
CREATE TABLE Instrument (
    InstrumentId nvarchar(32) NOT NULL CONSTRAINT PK_Instrument PRIMARY KEY,
    State nvarchar(20) NOT NULL CONSTRAINT CK_Instrument_State CHECK (State IN ('proposed', 'registered', 'withdrawn')),
    Terms nvarchar(max) NOT NULL,
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

-- The signed paper itself, and what shows that whoever signed might. Never public.
CREATE TABLE InstrumentPaper (
    InstrumentId nvarchar(32) NOT NULL CONSTRAINT FK_InstrumentPaper_Instrument REFERENCES Instrument (InstrumentId),
    FileId nvarchar(32) NOT NULL CONSTRAINT FK_InstrumentPaper_StoredFile REFERENCES StoredFile (FileId),
    AddedBy nvarchar(32) NOT NULL,
    AddedAt datetimeoffset(0) NOT NULL,
    RemovedAt datetimeoffset(0) NULL,
    CONSTRAINT PK_InstrumentPaper PRIMARY KEY (InstrumentId, FileId)
);
GO

-- What two people of the secretariat say of the title of a repository. It is bound to the evidence that they saw: Basis is JSON of what matters in it, BasisHash its
-- SHA-256. StaleAt is when the catalogue first saw that it no longer is as it was; why stands in the verdict.
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
    Basis nvarchar(max) NOT NULL,
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

-- Parties that people have added to the table that ships.
CREATE TABLE PartyEntry (
    PartySlug nvarchar(60) NOT NULL CONSTRAINT PK_PartyEntry PRIMARY KEY,
    Name nvarchar(200) NOT NULL,
    Kind nvarchar(20) NOT NULL,
    AddedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO

-- What a person has said about a name: that it stands for a party (in some years), or that it does not. Undone is what was taken back; nothing is deleted.
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

-- Every verdict that was another than the one before: how the portfolio moves.
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
INSERT INTO OwnershipVerdictChange (RepositoryId, Tick, At, LicenceAnswer, ClaimAnswer, TitleAnswer, IsStale)
SELECT RepositoryId, Tick, ChangedAt, LicenceAnswer, ClaimAnswer, TitleAnswer, 0 FROM OwnershipVerdict;
GO

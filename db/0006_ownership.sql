-- What the files of a repository say about licence and rights, as JSON: found, not judged. EvidenceHash is SHA-256 of it; a signature binds to it.
CREATE TABLE RepositoryEvidence (
    RepositoryId bigint NOT NULL CONSTRAINT PK_RepositoryEvidence PRIMARY KEY
        CONSTRAINT FK_RepositoryEvidence_Repository REFERENCES Repository (RepositoryId),
    EvidenceHash nvarchar(64) NOT NULL,
    CommitId nvarchar(64) NULL,
    ReadAt datetimeoffset(0) NOT NULL,
    Evidence nvarchar(max) NOT NULL,
    Tick bigint NOT NULL
);
GO

-- The newest verdict on a repository: four answers, never one score. What changed and when stands in Decision. Findings is JSON.
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
    Findings nvarchar(max) NOT NULL,
    JudgedAt datetimeoffset(0) NOT NULL,
    ChangedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO
CREATE INDEX IX_OwnershipVerdict_Tick ON OwnershipVerdict (Tick);
GO

-- What the history of a repository tells of its makers, as JSON: counts by mail domain and year, no person. Problem says why the last try to read it failed;
-- what was read before stays. BackAt is when a failed one is tried again, whatever was pushed meanwhile.
CREATE TABLE RepositoryMakers (
    RepositoryId bigint NOT NULL CONSTRAINT PK_RepositoryMakers PRIMARY KEY
        CONSTRAINT FK_RepositoryMakers_Repository REFERENCES Repository (RepositoryId),
    MakersHash nvarchar(64) NOT NULL,
    Evidence nvarchar(max) NOT NULL,
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

-- The first commits of a history: repositories that share one are copies of each other, whatever the code host calls them.
CREATE TABLE RepositoryRoot (
    RepositoryId bigint NOT NULL CONSTRAINT FK_RepositoryRoot_Repository REFERENCES Repository (RepositoryId),
    RootCommit nvarchar(64) NOT NULL,
    CONSTRAINT PK_RepositoryRoot PRIMARY KEY (RepositoryId, RootCommit)
);
GO
CREATE INDEX IX_RepositoryRoot_RootCommit ON RepositoryRoot (RootCommit);
GO

-- Governance reports that were found in repositories, as they were read. Which product one is about is told by its subject when it is asked for: products get new names.
CREATE TABLE GovernanceReport (
    RepositoryId bigint NOT NULL CONSTRAINT FK_GovernanceReport_Repository REFERENCES Repository (RepositoryId),
    PathKey nvarchar(64) NOT NULL,
    Path nvarchar(1000) NOT NULL,
    CommitId nvarchar(64) NULL,
    FoundAt datetimeoffset(0) NOT NULL,
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_GovernanceReport_Kind CHECK (Kind IN ('assessment', 'evaluation')),
    Subject nvarchar(300) NOT NULL,
    Report nvarchar(max) NOT NULL,
    ReportHash nvarchar(64) NOT NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL,
    CONSTRAINT PK_GovernanceReport PRIMARY KEY (RepositoryId, PathKey)
);
GO

CREATE INDEX IX_GovernanceReport_Tick ON GovernanceReport (Tick);
GO

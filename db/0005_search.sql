-- Words that are searched together. Words and LeadsTo hold one a line: each of Words finds what the others find and what LeadsTo finds. The key is that of
-- the file that ships, or a UUID version 7 in hexadecimal. What a person has set the file leaves alone.
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

-- Needs that nothing answers. While few people have told one, only keyed hashes of it are kept, with a secret that is thrown away after four weeks:
-- of the question, and of each visitor as one of 4,096 buckets, which many thousand addresses share.
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
-- What more than five visitors have told, in its words. Visitors is the number within four weeks, and stays when they are over.
CREATE TABLE SearchNeed (
    NeedId nvarchar(64) NOT NULL CONSTRAINT PK_SearchNeed PRIMARY KEY,
    Text nvarchar(200) NOT NULL,
    Visitors int NOT NULL,
    FirstAt datetimeoffset(0) NOT NULL,
    LastAt datetimeoffset(0) NOT NULL
);
GO

-- SHA-256 of all that the verdict was made from, the rules' version and the register among it: the same means that nothing is to be judged anew.
ALTER TABLE OwnershipVerdict ADD InputHash nvarchar(64) NULL;
GO

-- The rules that are in force: one row, RulesId 1. Newer ones that the program brings run beside them until a person puts them in force.
CREATE TABLE OwnershipRulesInForce (
    RulesId int NOT NULL CONSTRAINT PK_OwnershipRulesInForce PRIMARY KEY,
    RulesVersion int NOT NULL,
    Since datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO

-- What rules that are not in force would say. Line is the four answers; Findings is JSON.
CREATE TABLE OwnershipTrial (
    RepositoryId bigint NOT NULL CONSTRAINT PK_OwnershipTrial PRIMARY KEY
        CONSTRAINT FK_OwnershipTrial_Repository REFERENCES Repository (RepositoryId),
    RulesVersion int NOT NULL,
    InputHash nvarchar(64) NOT NULL,
    Line nvarchar(400) NOT NULL,
    Findings nvarchar(max) NOT NULL,
    JudgedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO

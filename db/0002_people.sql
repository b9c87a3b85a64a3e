-- Public bodies: municipalities, regions, the state's and what they own together. Membership of the network is null where it is not known.
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

-- Mail domains by which a body's people are let in without being asked about. People decide them; none is shipped.
CREATE TABLE BodyMailDomain (
    MailDomain nvarchar(200) NOT NULL CONSTRAINT PK_BodyMailDomain PRIMARY KEY,
    BodySlug nvarchar(60) NOT NULL CONSTRAINT FK_BodyMailDomain_PublicBody REFERENCES PublicBody (BodySlug),
    AddedAt datetimeoffset(0) NOT NULL
);
GO

-- A person who may sign in. EmailKey is SHA-256 of the address in lower case. An erased account keeps its number and nothing of the person.
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

-- ProductSlug is empty but for product coordinators, who have the role for named products.
CREATE TABLE AccountRole (
    AccountId nvarchar(32) NOT NULL CONSTRAINT FK_AccountRole_Account REFERENCES Account (AccountId),
    Role nvarchar(20) NOT NULL CONSTRAINT CK_AccountRole_Role CHECK (Role IN ('member', 'coordinator', 'secretariat', 'administrator')),
    ProductSlug nvarchar(60) NOT NULL,
    GrantedAt datetimeoffset(0) NOT NULL,
    CONSTRAINT PK_AccountRole PRIMARY KEY (AccountId, Role, ProductSlug)
);
GO

-- A recovery code as its SHA-256; a used one is gone.
CREATE TABLE AccountRecoveryCode (
    AccountId nvarchar(32) NOT NULL CONSTRAINT FK_AccountRecoveryCode_Account REFERENCES Account (AccountId),
    CodeHash nvarchar(64) NOT NULL,
    CONSTRAINT PK_AccountRecoveryCode PRIMARY KEY (AccountId, CodeHash)
);
GO

-- A passkey (WebAuthn credential). CredentialKey is SHA-256 of the credential's own id, which may be 1,023 bytes.
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

-- Whom another organisation's sign-in means. SubjectKey is SHA-256 of its subject.
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

-- A link that works once, as the SHA-256 of its secret.
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

-- The keys that protect cookies and secrets, shared by all web processes.
CREATE TABLE ProtectionKey (
    KeyName nvarchar(200) NOT NULL CONSTRAINT PK_ProtectionKey PRIMARY KEY,
    Xml nvarchar(max) NOT NULL,
    CreatedAt datetimeoffset(0) NOT NULL
);
GO

-- The record: every act of a person that changes what the catalogue says, and the machine's own changes of verdict and life cycle. Rows are only added;
-- Hash covers every column of the row and the hash of the row before. ActorId is an account's number or a machine's name, never a person's name.
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

-- An act that takes two people: proposed by one, confirmed by another.
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

-- Letters that wait to be sent; one that was sent is gone. HeldUntil keeps two processes from sending the same.
CREATE TABLE Letter (
    LetterId nvarchar(32) NOT NULL CONSTRAINT PK_Letter PRIMARY KEY,
    ToAccountId nvarchar(32) NULL CONSTRAINT FK_Letter_Account REFERENCES Account (AccountId),
    ToAddress nvarchar(254) NULL,
    Language nvarchar(10) NOT NULL,
    Subject nvarchar(300) NOT NULL,
    Text nvarchar(max) NOT NULL,
    PostedAt datetimeoffset(0) NOT NULL,
    HeldUntil datetimeoffset(0) NULL,
    Tries int NOT NULL,
    Problem nvarchar(1000) NULL,
    CONSTRAINT CK_Letter_To CHECK (ToAccountId IS NOT NULL OR ToAddress IS NOT NULL)
);
GO

-- Files that people handed in, in pieces, so that no piece is large and one backup holds all.
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

-- What people know of a product and git does not. Version is raised by every edit of a person; Roles are words with a space between: development, operation,
-- support, implementation; CheckedAt is when a person last said that a field still holds.
ALTER TABLE Product ADD Version int NOT NULL CONSTRAINT DF_Product_Version DEFAULT 1;
GO
ALTER TABLE ProductSupplier ADD Roles nvarchar(100) NOT NULL CONSTRAINT DF_ProductSupplier_Roles DEFAULT '';
GO
ALTER TABLE FieldOrigin ADD CheckedAt datetimeoffset(0) NULL;
GO

-- What a field said before. Written in the same change that says otherwise. HistoryId is a UUID version 7 in hexadecimal.
CREATE TABLE FieldHistory (
    HistoryId nvarchar(32) NOT NULL CONSTRAINT PK_FieldHistory PRIMARY KEY,
    Subject nvarchar(20) NOT NULL,
    SubjectKey nvarchar(100) NOT NULL,
    Field nvarchar(40) NOT NULL,
    Origin nvarchar(20) NOT NULL,
    Source nvarchar(400) NOT NULL,
    Value nvarchar(max) NULL,
    ChangedAt datetimeoffset(0) NOT NULL,
    EndedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO
CREATE INDEX IX_FieldHistory_Subject ON FieldHistory (Subject, SubjectKey);
GO

-- That a public body uses a product. Source is empty where the body said so itself; else it says who did. A declaration holds for a year from ConfirmedAt.
CREATE TABLE ProductUse (
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductUse_Product REFERENCES Product (ProductSlug),
    BodySlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductUse_PublicBody REFERENCES PublicBody (BodySlug),
    State nvarchar(20) NOT NULL CONSTRAINT CK_ProductUse_State CHECK (State IN ('use', 'trial', 'former')),
    Visibility nvarchar(20) NOT NULL CONSTRAINT CK_ProductUse_Visibility CHECK (Visibility IN ('all', 'members', 'number')),
    Source nvarchar(400) NOT NULL,
    DeclaredAt datetimeoffset(0) NOT NULL,
    ConfirmedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL,
    CONSTRAINT PK_ProductUse PRIMARY KEY (ProductSlug, BodySlug)
);
GO
CREATE INDEX IX_ProductUse_Body ON ProductUse (BodySlug);
GO

-- What a product costs a public body, in whole kroner without VAT; without a product it is the fee of the network itself. No Band: all sizes. No IsMember: members
-- and others alike. No Amount: it was looked for and is not published. Days are ISO 8601 (2026-01-01).
CREATE TABLE Price (
    PriceId nvarchar(32) NOT NULL CONSTRAINT PK_Price PRIMARY KEY,
    ProductSlug nvarchar(60) NULL CONSTRAINT FK_Price_Product REFERENCES Product (ProductSlug),
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_Price_Kind CHECK (Kind IN ('membership', 'joining', 'yearly', 'operation', 'support')),
    Band nvarchar(20) NULL CONSTRAINT CK_Price_Band CHECK (Band IN ('small', 'medium', 'large', 'very-large')),
    IsMember bit NULL,
    Amount int NULL,
    NoteDa nvarchar(400) NULL,
    NoteEn nvarchar(400) NULL,
    ValidFrom nvarchar(10) NULL,
    ValidUntil nvarchar(10) NULL,
    CheckedOn nvarchar(10) NULL,
    Origin nvarchar(20) NOT NULL CONSTRAINT CK_Price_Origin CHECK (Origin IN ('register', 'person')),
    Source nvarchar(400) NOT NULL,
    Tick bigint NOT NULL,
    WithdrawnAt datetimeoffset(0) NULL
);
GO
CREATE INDEX IX_Price_Product ON Price (ProductSlug);
GO

-- Who can be asked, by role. A name stands here only with the person's consent; the address is never shown, letters are passed on to it. Rows are deleted when
-- the person leaves: nothing of it is kept.
CREATE TABLE ProductPerson (
    PersonId nvarchar(32) NOT NULL CONSTRAINT PK_ProductPerson PRIMARY KEY,
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductPerson_Product REFERENCES Product (ProductSlug),
    Role nvarchar(20) NOT NULL CONSTRAINT CK_ProductPerson_Role CHECK (Role IN ('owner', 'coordinator', 'chair', 'steering', 'technical', 'user')),
    Name nvarchar(200) NULL,
    Email nvarchar(254) NULL,
    BodySlug nvarchar(60) NULL CONSTRAINT FK_ProductPerson_PublicBody REFERENCES PublicBody (BodySlug),
    SupplierSlug nvarchar(60) NULL CONSTRAINT FK_ProductPerson_Supplier REFERENCES Supplier (SupplierSlug),
    SeatedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO
CREATE INDEX IX_ProductPerson_Product ON ProductPerson (ProductSlug);
GO

-- Logo and screenshots that people chose, with the words for those who do not see them. The picture is our own copy.
CREATE TABLE ProductPicture (
    ProductPictureId nvarchar(32) NOT NULL CONSTRAINT PK_ProductPicture PRIMARY KEY,
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_ProductPicture_Product REFERENCES Product (ProductSlug),
    Kind nvarchar(20) NOT NULL CONSTRAINT CK_ProductPicture_Kind CHECK (Kind IN ('logo', 'screenshot')),
    PictureHash nvarchar(64) NOT NULL CONSTRAINT FK_ProductPicture_Picture REFERENCES Picture (PictureHash),
    AltDa nvarchar(300) NOT NULL,
    AltEn nvarchar(300) NOT NULL,
    Source nvarchar(400) NOT NULL,
    AddedAt datetimeoffset(0) NOT NULL,
    Tick bigint NOT NULL
);
GO
CREATE INDEX IX_ProductPicture_Product ON ProductPicture (ProductSlug);
GO

-- What a person answered to something that the crawler suggests for a field: it is not suggested again. ValueKey is SHA-256 of the value.
CREATE TABLE SuggestionAnswer (
    ProductSlug nvarchar(60) NOT NULL CONSTRAINT FK_SuggestionAnswer_Product REFERENCES Product (ProductSlug),
    Field nvarchar(40) NOT NULL,
    ValueKey nvarchar(64) NOT NULL,
    IsTaken bit NOT NULL,
    AnsweredAt datetimeoffset(0) NOT NULL,
    CONSTRAINT PK_SuggestionAnswer PRIMARY KEY (ProductSlug, Field, ValueKey)
);
GO

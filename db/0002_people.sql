-- Municipalities, regions, state bodies and others that take part. IsMember is NULL where it is not known.
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

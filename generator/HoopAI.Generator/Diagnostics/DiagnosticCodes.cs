namespace HoopAI.Generator.Diagnostics;

/// <summary>Every code the generator reports. Errors stop the build; warnings name the fallback that is used.</summary>
internal static class DiagnosticCodes
{
    // 001-019: documents that cannot be used.
    public const string NotJson = "HOOP001";
    public const string NotYaml = "HOOP002";
    public const string NotFound = "HOOP003";
    public const string NotOpenApi = "HOOP004";
    public const string UnsupportedVersion = "HOOP005";
    public const string NoDocuments = "HOOP006";
    public const string OverlayInvalid = "HOOP008";
    public const string OverlayTarget = "HOOP009";
    public const string NameTaken = "HOOP010";
    public const string PaginationInvalid = "HOOP011";

    // 020-029: the tools and the place of the output.
    public const string NSwagMissing = "HOOP020";
    public const string NSwagFailed = "HOOP021";
    public const string OutputNotWritable = "HOOP022";
    public const string Usage = "HOOP023";
    public const string ToolMissing = "HOOP024";
    public const string NotReadable = "HOOP025";
    public const string Internal = "HOOP026";

    // 050-: flaws of a document that generation survives.
    public const string DuplicateMember = "HOOP050";
    public const string DanglingReference = "HOOP051";
    public const string UnknownType = "HOOP052";
    public const string WrongEnumType = "HOOP053";
    public const string UndeclaredPathParameter = "HOOP054";
    public const string UnusedPathParameter = "HOOP055";
    public const string DuplicateParameter = "HOOP056";
    public const string UnsupportedParameter = "HOOP057";
    public const string ReferenceCycle = "HOOP058";
    public const string UnsupportedSchema = "HOOP059";
    public const string DuplicateOperation = "HOOP060";
    public const string OverlayWithoutEffect = "HOOP061";
    public const string MalformedPart = "HOOP062";
    public const string UnsupportedBody = "HOOP063";
}

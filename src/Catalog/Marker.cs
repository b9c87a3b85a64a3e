namespace OS2.Catalog;

/// <summary>Names this assembly where one is asked for.</summary>
public static class CatalogAssembly;

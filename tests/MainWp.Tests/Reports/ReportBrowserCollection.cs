namespace MainWp.Tests.Reports;

/// <summary>One browser for all tests of the page, one after the other.</summary>
[CollectionDefinition(ReportBrowser.Collection)]
public sealed class ReportBrowserCollection : ICollectionFixture<ReportBrowser>;

global using ResolvedSite = MainWp.PowerShell.Binding.Resolved<MainWp.PowerShell.Binding.SiteReference>;

#if !REQNROLL
[assembly: Xunit.TestFramework("OmsSimulator.Specs.Runner.FeatureTestFramework", "OmsSimulator.Specs.Runner")]
#endif

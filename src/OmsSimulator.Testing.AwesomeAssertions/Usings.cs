global using AwesomeAssertions;
global using AwesomeAssertions.Primitives;
global using OmsSimulator.Client;
global using OmsSimulator.Contract;

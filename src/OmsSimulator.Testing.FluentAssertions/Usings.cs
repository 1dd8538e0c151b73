global using FluentAssertions;
global using FluentAssertions.Primitives;
global using OmsSimulator.Client;
global using OmsSimulator.Contract;

global using OmsSimulator.Kernel;

global using OmsSimulator.Contract;

global using OmsSimulator.Client;
global using OmsSimulator.Contract;

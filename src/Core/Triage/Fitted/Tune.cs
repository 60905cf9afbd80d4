namespace Naober.Core.Triage.Fitted;
#pragma warning disable
public static class Tune { public static double SHARE = 1, ASHARE = 1, TURG = 0, TAC = 1, TSAFE = 0, TUP = 99; }

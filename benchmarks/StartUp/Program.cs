using System.Diagnostics;
using System.Globalization;
using NetGen.Workloads;

// The first prediction of a program that loads its weights from a file. What it prints are moments of the system's clock, which
// runs on from process to process: when main began, when the weights were there, when the prediction was; then the prediction.
long begun = Stopwatch.GetTimestamp();
float[] input = new float[W3.InputSize];
for (int i = 0; i < input.Length; i++)
{
    input[i] = i % 5 == 0 ? 0.5f : 0;
}

float[] output = new float[W3.OutputSize];
W3 network = W3.Load(args[0]);
long loaded = Stopwatch.GetTimestamp();
network.Predict(input, output);
long predicted = Stopwatch.GetTimestamp();
double tick = 1e9 / Stopwatch.Frequency;
Console.WriteLine($"{begun * tick:F0} {loaded * tick:F0} {predicted * tick:F0} {string.Join(' ', output.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))}");

using System.Diagnostics;
using NetGen;
using NetGen.Samples.Mnist;

string data = Path.Combine(AppContext.BaseDirectory, "data");
IdxDataset train = IdxDataset.Load(Path.Combine(data, "train-images-idx3-ubyte.gz"), Path.Combine(data, "train-labels-idx1-ubyte.gz"));
IdxDataset test = IdxDataset.Load(Path.Combine(data, "t10k-images-idx3-ubyte.gz"), Path.Combine(data, "t10k-labels-idx1-ubyte.gz"));
var net = new Mlp(1);
Console.WriteLine(net);
using var trainer = net.CreateTrainer(new Adam(1e-3), 64);
var order = new BatchOrder(train.Count, 1);
float[] x = new float[64 * 784]; int[] y = new int[64];
for (int epoch = 0; epoch < 3; epoch++)
{
    var watch = Stopwatch.StartNew();
    ReadOnlySpan<int> indices = order.Shuffle((ulong)epoch);
    double sum = 0; int steps = 0;
    for (int i = 0; i + 64 <= indices.Length; i += 64)
    {
        train.CopyInputs(indices.Slice(i, 64), x);
        train.CopyLabels(indices.Slice(i, 64), y);
        sum += trainer.Step(x, y); steps++;
    }
    Console.WriteLine($"epoch {epoch} loss {sum / steps} {watch.Elapsed.TotalSeconds} s {trainer.Evaluate(test)}");
}

namespace NetGen;

/// <summary>What training minimises.</summary>
public enum LossFunction
{
    /// <summary>(y − t)², mean over samples and outputs.</summary>
    MeanSquaredError,

    /// <summary>|y − t|, mean over samples and outputs.</summary>
    MeanAbsoluteError,

    /// <summary>½d² for |d| ≤ δ, δ(|d| − ½δ) beyond; mean over samples and outputs.</summary>
    Huber,

    /// <summary>Binary cross-entropy on logits, targets in [0, 1]; mean over samples and outputs.</summary>
    BinaryCrossEntropy,

    /// <summary>Softmax and cross-entropy on logits, targets as class indices or distributions; mean over samples.</summary>
    SoftmaxCrossEntropy,

    /// <summary>Cross-entropy on probabilities (a Softmax layer's output); mean over samples.</summary>
    CategoricalCrossEntropy,

    /// <summary>max(0, 1 − t·y) with targets ±1; mean over samples and outputs.</summary>
    Hinge,
}

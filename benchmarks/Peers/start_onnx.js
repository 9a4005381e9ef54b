// The first prediction of a program that loads its network from a file, with ONNX Runtime: what benchmarks/StartUp does with NetGen.
//
//     node start_onnx.js W3_batch1.onnx FOLDER_OF_ONNXRUNTIME_NODE
//
// Prints moments of the system's clock in nanoseconds: when the script began, when the session was there, when the prediction was;
// then the prediction.
const begun = process.hrtime.bigint();
const runtime = require(process.argv[3]);

async function main() {
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1 };
  const session = await runtime.InferenceSession.create(process.argv[2], options);
  const x = Float32Array.from({ length: 784 }, (_, i) => (i % 5 === 0 ? 0.5 : 0));
  const loaded = process.hrtime.bigint();
  const { y } = await session.run({ x: new runtime.Tensor("float32", x, [1, 784]) });
  const predicted = process.hrtime.bigint();
  console.log(`${begun} ${loaded} ${predicted} ${Array.from(y.data).join(" ")}`);
}

main();

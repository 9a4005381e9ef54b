#!/usr/bin/env bash
# Installs what the comparison measures NetGen against, on Debian and its kind:
#   install.sh FOLDER
# PyTorch and ONNX come from the distribution, with OpenBLAS: with the plain BLAS that would else be used, PyTorch's products take
# many times as long. ONNX Runtime is the library inside the npm package onnxruntime-node, which is
# put under FOLDER (no JavaScript of it is run). Then:
#   dotnet run -c Release --project benchmarks/NetGen.Benchmarks -- compare --onnxruntime FOLDER/node_modules/onnxruntime-node
set -euo pipefail
folder=${1:?usage: install.sh FOLDER}

as_root=()
[[ $(id -u) == 0 ]] || as_root=(sudo)
"${as_root[@]}" apt-get install -y --no-install-recommends python3-torch python3-onnx libopenblas0-pthread
mkdir -p "$folder"
npm install --prefix "$folder" --ignore-scripts --no-audit --no-fund onnxruntime-node

-- CreateTable
CREATE TABLE "runtime_nodes" (
    "id" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "is_draining" BOOLEAN NOT NULL DEFAULT false,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "runtime_nodes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "runtime_homes" (
    "workspace_id" TEXT NOT NULL,
    "app_id" TEXT NOT NULL,
    "environment" TEXT NOT NULL,
    "node" TEXT NOT NULL,
    "epoch" INTEGER NOT NULL,

    CONSTRAINT "runtime_homes_pkey" PRIMARY KEY ("app_id","environment")
);

-- CreateIndex
CREATE INDEX "runtime_homes_node_idx" ON "runtime_homes"("node");

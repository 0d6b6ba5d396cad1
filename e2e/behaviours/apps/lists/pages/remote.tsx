import { page, use, windowed } from "heddle";
import { Table } from "heddle/components";
import { Archive } from "../state/ledger";

export default page({ title: "Remote ledger" }, () => {
  const archive = use(Archive);
  return (
    <Table
      id="ledger"
      rows={windowed(archive.entries, 40)}
      columns={["id", "name", "amount"]}
      loading={archive.entries.isLoading}
      className="h-80"
    />
  );
});

import { page, use } from "heddle";
import { DatePicker, Stat, Timeline, VStack } from "heddle/components";
import { Ledger } from "../state/ledger";

export default page({ title: "Places" }, () => {
  const ledger = use(Ledger);
  return (
    <VStack className="gap-4 p-4">
      <Stat label="Total" value={ledger.total} />
      <DatePicker label="Due" bind={ledger.due} />
      <Timeline entries={ledger.entries} />
    </VStack>
  );
});

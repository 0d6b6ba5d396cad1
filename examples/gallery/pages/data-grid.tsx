import { page, use } from "heddle";
import { DataGrid, VStack } from "heddle/components";
import EventList from "../blocks/EventList";
import Introduction from "../blocks/Introduction";
import Neighbours from "../blocks/Neighbours";
import SourceCode from "../blocks/SourceCode";
import Specimen from "../blocks/Specimen";
import Variant from "../blocks/Variant";
import Variants from "../blocks/Variants";
import { DataGridTrial } from "../state/trials/data-grid";

export default page({
  title: "Data grid",
  description: "Records to work with: sorted, searched, filtered, grouped, chosen and edited, a handful or a hundred thousand. For a few plain rows, a Table is lighter.",
}, () => {
  const trial = use(DataGridTrial);
  return (
    <VStack className="gap-10">
      <Introduction
        title="Data grid"
        section="Data"
        help="Records to work with: sorted, searched, filtered, grouped, chosen and edited, a handful or a hundred thousand. For a few plain rows, a Table is lighter."
      />
      <Specimen>
        <DataGrid
          bind={trial.selected}
          rows={[
            {
              id: 1,
              name: "Northwind",
              mail: "ada@northwind.example",
              status: "active",
              since: "2024-03-18",
              revenue: 48200,
              used: 82,
            },
            {
              id: 2,
              name: "Blue Yonder",
              mail: "grace@blue.example",
              status: "trial",
              since: "2026-01-07",
              revenue: 0,
              used: 14,
            },
            {
              id: 3,
              name: "Fabrikam",
              mail: "edsger@fabrikam.example",
              status: "late",
              since: "2023-11-02",
              revenue: 12950,
              used: 57,
            },
            {
              id: 4,
              name: "Contoso",
              mail: "barbara@contoso.example",
              status: "active",
              since: "2025-06-21",
              revenue: 31400,
              used: 68,
            },
          ]}
          rowKey="id"
          columns={[
            { key: "name", label: "Customer", secondKey: "mail" },
            {
              key: "status",
              label: "Status",
              options: [
                { value: "active", label: "Active", color: "good" },
                { value: "trial", label: "Trial", color: "accent" },
                { value: "late", label: "Overdue", color: "bad" },
              ],
            },
            { key: "since", label: "Since", type: "date" },
            { key: "revenue", label: "Revenue", currency: "EUR", decimals: 0, summary: "sum" },
            { key: "used", label: "Used", type: "progress" },
          ]}
          pageSize={10}
          selection="multiple"
          size="lg"
          onSort={(payload) => trial.tell("onSort", payload)}
          onFilter={(payload) => trial.tell("onFilter", payload)}
          onSearch={(payload) => trial.tell("onSearch", payload)}
          onPage={(payload) => trial.tell("onPage", payload)}
          onSelect={(payload) => trial.tell("onSelect", payload)}
          onRowClick={(payload) => trial.tell("onRowClick", payload)}
          onRowAction={(payload) => trial.tell("onRowAction", payload)}
          onButton={(payload) => trial.tell("onButton", payload)}
          onEdit={(payload) => trial.tell("onEdit", payload)}
          onExpand={(payload) => trial.tell("onExpand", payload)}
          onExport={(payload) => trial.tell("onExport", payload)}
          onColumnState={(payload) => trial.tell("onColumnState", payload)}
        />
      </Specimen>
      <SourceCode
        code={"<DataGrid\n  rows={[\n    {\n      id: 1,\n      name: \"Northwind\",\n      mail: \"ada@northwind.example\",\n      status: \"active\",\n      since: \"2024-03-18\",\n      revenue: 48200,\n      used: 82,\n    },\n    {\n      id: 2,\n      name: \"Blue Yonder\",\n      mail: \"grace@blue.example\",\n      status: \"trial\",\n      since: \"2026-01-07\",\n      revenue: 0,\n      used: 14,\n    },\n    {\n      id: 3,\n      name: \"Fabrikam\",\n      mail: \"edsger@fabrikam.example\",\n      status: \"late\",\n      since: \"2023-11-02\",\n      revenue: 12950,\n      used: 57,\n    },\n    {\n      id: 4,\n      name: \"Contoso\",\n      mail: \"barbara@contoso.example\",\n      status: \"active\",\n      since: \"2025-06-21\",\n      revenue: 31400,\n      used: 68,\n    },\n  ]}\n  rowKey=\"id\"\n  columns={[\n    { key: \"name\", label: \"Customer\", secondKey: \"mail\" },\n    {\n      key: \"status\",\n      label: \"Status\",\n      options: [\n        { value: \"active\", label: \"Active\", color: \"good\" },\n        { value: \"trial\", label: \"Trial\", color: \"accent\" },\n        { value: \"late\", label: \"Overdue\", color: \"bad\" },\n      ],\n    },\n    { key: \"since\", label: \"Since\", type: \"date\" },\n    { key: \"revenue\", label: \"Revenue\", currency: \"EUR\", decimals: 0, summary: \"sum\" },\n    { key: \"used\", label: \"Used\", type: \"progress\" },\n  ]}\n  pageSize={10}\n  selection=\"multiple\"\n  size=\"lg\"\n/>"}
      />
      <EventList lines={trial.lines} onClear={trial.clear} />
      <Variants title="Size" help="Height of the rows.">
        <Variant name="sm">
          <DataGrid
            rows={[
              {
                id: 1,
                name: "Northwind",
                mail: "ada@northwind.example",
                status: "active",
                since: "2024-03-18",
                revenue: 48200,
                used: 82,
              },
              {
                id: 2,
                name: "Blue Yonder",
                mail: "grace@blue.example",
                status: "trial",
                since: "2026-01-07",
                revenue: 0,
                used: 14,
              },
              {
                id: 3,
                name: "Fabrikam",
                mail: "edsger@fabrikam.example",
                status: "late",
                since: "2023-11-02",
                revenue: 12950,
                used: 57,
              },
              {
                id: 4,
                name: "Contoso",
                mail: "barbara@contoso.example",
                status: "active",
                since: "2025-06-21",
                revenue: 31400,
                used: 68,
              },
            ]}
            rowKey="id"
            columns={[
              { key: "name", label: "Customer", secondKey: "mail" },
              {
                key: "status",
                label: "Status",
                options: [
                  { value: "active", label: "Active", color: "good" },
                  { value: "trial", label: "Trial", color: "accent" },
                  { value: "late", label: "Overdue", color: "bad" },
                ],
              },
              { key: "since", label: "Since", type: "date" },
              { key: "revenue", label: "Revenue", currency: "EUR", decimals: 0, summary: "sum" },
              { key: "used", label: "Used", type: "progress" },
            ]}
            pageSize={10}
            selection="multiple"
            size="sm"
          />
        </Variant>
        <Variant name="md">
          <DataGrid
            rows={[
              {
                id: 1,
                name: "Northwind",
                mail: "ada@northwind.example",
                status: "active",
                since: "2024-03-18",
                revenue: 48200,
                used: 82,
              },
              {
                id: 2,
                name: "Blue Yonder",
                mail: "grace@blue.example",
                status: "trial",
                since: "2026-01-07",
                revenue: 0,
                used: 14,
              },
              {
                id: 3,
                name: "Fabrikam",
                mail: "edsger@fabrikam.example",
                status: "late",
                since: "2023-11-02",
                revenue: 12950,
                used: 57,
              },
              {
                id: 4,
                name: "Contoso",
                mail: "barbara@contoso.example",
                status: "active",
                since: "2025-06-21",
                revenue: 31400,
                used: 68,
              },
            ]}
            rowKey="id"
            columns={[
              { key: "name", label: "Customer", secondKey: "mail" },
              {
                key: "status",
                label: "Status",
                options: [
                  { value: "active", label: "Active", color: "good" },
                  { value: "trial", label: "Trial", color: "accent" },
                  { value: "late", label: "Overdue", color: "bad" },
                ],
              },
              { key: "since", label: "Since", type: "date" },
              { key: "revenue", label: "Revenue", currency: "EUR", decimals: 0, summary: "sum" },
              { key: "used", label: "Used", type: "progress" },
            ]}
            pageSize={10}
            selection="multiple"
            size="md"
          />
        </Variant>
        <Variant name="lg">
          <DataGrid
            rows={[
              {
                id: 1,
                name: "Northwind",
                mail: "ada@northwind.example",
                status: "active",
                since: "2024-03-18",
                revenue: 48200,
                used: 82,
              },
              {
                id: 2,
                name: "Blue Yonder",
                mail: "grace@blue.example",
                status: "trial",
                since: "2026-01-07",
                revenue: 0,
                used: 14,
              },
              {
                id: 3,
                name: "Fabrikam",
                mail: "edsger@fabrikam.example",
                status: "late",
                since: "2023-11-02",
                revenue: 12950,
                used: 57,
              },
              {
                id: 4,
                name: "Contoso",
                mail: "barbara@contoso.example",
                status: "active",
                since: "2025-06-21",
                revenue: 31400,
                used: 68,
              },
            ]}
            rowKey="id"
            columns={[
              { key: "name", label: "Customer", secondKey: "mail" },
              {
                key: "status",
                label: "Status",
                options: [
                  { value: "active", label: "Active", color: "good" },
                  { value: "trial", label: "Trial", color: "accent" },
                  { value: "late", label: "Overdue", color: "bad" },
                ],
              },
              { key: "since", label: "Since", type: "date" },
              { key: "revenue", label: "Revenue", currency: "EUR", decimals: 0, summary: "sum" },
              { key: "used", label: "Used", type: "progress" },
            ]}
            pageSize={10}
            selection="multiple"
            size="lg"
          />
        </Variant>
      </Variants>
      <Variants title="States" help="Each of them alone.">
        <Variant name="loading">
          <DataGrid
            rows={[
              {
                id: 1,
                name: "Northwind",
                mail: "ada@northwind.example",
                status: "active",
                since: "2024-03-18",
                revenue: 48200,
                used: 82,
              },
              {
                id: 2,
                name: "Blue Yonder",
                mail: "grace@blue.example",
                status: "trial",
                since: "2026-01-07",
                revenue: 0,
                used: 14,
              },
              {
                id: 3,
                name: "Fabrikam",
                mail: "edsger@fabrikam.example",
                status: "late",
                since: "2023-11-02",
                revenue: 12950,
                used: 57,
              },
              {
                id: 4,
                name: "Contoso",
                mail: "barbara@contoso.example",
                status: "active",
                since: "2025-06-21",
                revenue: 31400,
                used: 68,
              },
            ]}
            rowKey="id"
            columns={[
              { key: "name", label: "Customer", secondKey: "mail" },
              {
                key: "status",
                label: "Status",
                options: [
                  { value: "active", label: "Active", color: "good" },
                  { value: "trial", label: "Trial", color: "accent" },
                  { value: "late", label: "Overdue", color: "bad" },
                ],
              },
              { key: "since", label: "Since", type: "date" },
              { key: "revenue", label: "Revenue", currency: "EUR", decimals: 0, summary: "sum" },
              { key: "used", label: "Used", type: "progress" },
            ]}
            loading
            pageSize={10}
            selection="multiple"
            size="lg"
          />
        </Variant>
      </Variants>
      <Neighbours previous="Table" previousPath="/table" next="Stat" nextPath="/stat" />
    </VStack>
  );
});

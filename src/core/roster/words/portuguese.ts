import type { HeaderWords } from './types.ts';

export const portuguese: HeaderWords = {
  employeeNumber:
    'Matrícula|Número de matrícula|Nº de matrícula|Número do funcionário|Nº funcionário|Número de funcionário|N funcionário|ID funcionário|ID do funcionário|Código do funcionário|Código funcionário|Registro:66|Registro do empregado|RE:55|Chapa:80|Número mecanográfico|Nº mecanográfico|Número do colaborador|Número de colaborador|ID colaborador|ID do colaborador|Código do colaborador|Número de empregado|Nº empregado|Cadastro:60|Código:60|Número:60|Número do trabalhador',
  name: 'Nome completo|Nome do funcionário|Nome do colaborador|Nome:86|Funcionário:82|Colaborador:82|Empregado:82|Nome e sobrenome|Nome e apelido|Nome funcionário|Nome colaborador|Trabalhador:80|Nome do empregado|Servidor:62',
  firstName: 'Primeiro nome|Nome próprio|Prenome|Nome:82|Nomes próprios',
  lastName: 'Sobrenome|Apelido|Último nome|Nome de família|Apelidos|Sobrenomes',
  email:
    'E mail|Correio eletrónico|Correio eletrônico|E mail corporativo|Email corporativo|E mail profissional|Endereço de e mail|E mail da empresa|E mail de trabalho|Endereço de correio eletrónico',
  department:
    'Departamento|Depto|Setor:82|Área:80|Diretoria:76|Gerência:72|Seção:66|Secção:66|Divisão:72|Direção:74|Unidade organizacional|Unidade orgânica|Nome do departamento|Secretaria:60|Lotação:70|Nome do setor|Superintendência:66|Unidade de negócio:68',
  team: 'Equipe|Equipa|Time:60|Grupo:74|Grupo de trabalho|Subárea|Célula:60|Nome da equipe|Nome da equipa|Unidade:60',
  role: 'Cargo|Função:84|Posição:80|Papel:66|Título do cargo|Descrição do cargo:82|Nome do cargo|Ocupação:80|Profissão:72|Categoria profissional:66|Cargo atual|Título:60|Posto:66|Função atual|Cargo função',
  manager:
    'Gestor|Gestor direto|Gestor imediato|Chefe|Chefe imediato|Chefia:80|Chefia imediata|Chefia direta|Superior|Superior imediato|Superior direto|Superior hierárquico|Supervisor|Líder:66|Líder imediato|Gerente:66|Responsável:80|Responsável direto|Reporta a|Reporta se a|ID do gestor|Matrícula do gestor|Matrícula do chefe|Nome do gestor|E mail do gestor|Email do gestor|Liderança:62|Número do gestor|Matrícula gestor|Matrícula do superior|Coordenador:60|Liderança direta|Hierarquia:50',
  hireDate:
    'Data de admissão|Data admissão|Admissão|Data de contratação|Data contratação|Data de início:82|Data início:82|Data de entrada|Data de ingresso|Dt admissão|Início do contrato:78|Data de antiguidade:74|Dt Adm|Data da admissão|Contratação|Admitido em|Data de início do contrato:78|Início de funções|Ingresso:66',
  leavingDate:
    'Data de demissão|Data demissão|Data de desligamento|Desligamento|Data de saída|Data saída|Data de rescisão|Rescisão|Demissão|Data de término:78|Data de fim:76|Fim do contrato:66|Dt demissão|Saída:66|Data de cessação|Último dia|Dt desligamento|Data fim:74|Último dia de trabalho|Término do contrato:66',
  status:
    'Situação:74|Status|Estado:66|Ativo|Activo|Situação do funcionário|Situação funcional|Situação atual|Ativo inativo|Status do funcionário|Status do colaborador|Situação do colaborador|Estatuto:60',
  location:
    'Local de trabalho|Localização|Local:76|Cidade|Filial:76|Unidade de trabalho:66|Escritório|Sede|Município:72|Posto de trabalho:55|Localidade|Estabelecimento:74|Planta:64|Fábrica:64|Loja:50|Cidade de trabalho|Agência:66',
  country: 'País|Código do país|País de trabalho',
  employmentType:
    'Tipo de contrato|Tipo contrato|Contrato:74|Tipo de vínculo|Vínculo|Vínculo empregatício|Regime de trabalho:72|Regime:60|Tipo de emprego|Modalidade de contrato|Tipo de contratação|Regime de contratação|Categoria:50|Jornada:66|Tipo de funcionário|Regime de horário:60',
  weeklyHours:
    'Horas semanais|Horas por semana|Carga horária semanal|Carga horária:76|Jornada semanal|Horas contratuais|Carga horária contratual:76|Horas de trabalho semanais|Período normal de trabalho semanal',
  fte: 'ETI|Equivalente a tempo inteiro|Equivalente a tempo integral|Percentual de jornada|ETC|Percentagem de tempo:70|% tempo:66',
  salary:
    'Salário|Salário anual|Salário mensal:92|Salário base|Salário bruto|Salário atual|Vencimento:78|Vencimento base|Ordenado:80|Remuneração:82|Remuneração mensal:88|Remuneração anual|Salário bruto anual|Salário hora:62|Salário contratual|Salário nominal|Valor do salário|Remuneração base|Vencimento mensal:86',
  salaryCurrency: 'Moeda|Divisa|Moeda do salário|Código da moeda',
  salaryPeriod:
    'Periodicidade|Frequência de pagamento|Período de pagamento|Tipo de salário:62|Frequência:66|Periodicidade de pagamento',
  costCentre:
    'Centro de custo|Centro de custos|CCusto|CC custo|Código do centro de custo|C Custo|Centro custo|Cod centro de custo',
  birthDate: 'Data de nascimento|Data nascimento|Nascimento|Dt nascimento|Aniversário|Dt nasc',
  other:
    'Sexo|Gênero|Género|Idade|Nacionalidade|Estado civil|Telefone|Celular|Telemóvel|Endereço|Morada|CEP|Código postal|Bairro|UF|CPF|RG|PIS|NIF|NISS|CTPS|IBAN|Observações|Observação|Comentários|Bônus|Bónus|Férias|Faltas|Escolaridade|Formação|Grau de instrução|Habilitações|Nível|Categoria salarial|Motivo de demissão|Motivo da saída|Motivo do desligamento|Tempo de casa|Antiguidade|Empresa|Razão social|Horas extras|Desempenho|Avaliação|Raça|Cor|Naturalidade|Período de experiência|Turno|Horário|Modalidade|Modelo de trabalho',
};
